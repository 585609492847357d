import { command, CommandError, say, UsageError } from '../command.js';
import type { Preview } from '../preview/server.js';

const usualPort = 4380;

export const previewCommand = command({
  name: 'preview',
  summary: 'show it on a phone in your browser while you write',
  usage: ['preview [folder or file]'],
  options: {
    port: { type: 'string', value: '<number>', help: `where it is served (${usualPort}, or one that is free)` },
    embed: { type: 'string', value: '<folder>', help: 'the embed files, if not those of @kith/embed' },
  },
  notes: `It goes on by itself whenever a file is saved, at the step where you are. Only this machine can see it.
`,
  async run({ port, embed }, [path = '.', ...more]) {
    if (more.length) throw new UsageError('Name one file or one folder: npx kith preview modules/bedtime.md');
    if (port !== undefined && !(/^\d+$/.test(port) && Number(port) < 65536))
      throw new UsageError(`"${port}" is not a port. Write a number: --port 4380`);
    const preview = await start(path, port === undefined ? undefined : Number(port), embed);
    say(`${preview.url}\nOpen this address in a browser. Press Ctrl and C to stop.\n`);
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
    await preview.close();
    return 0;
  },
});

async function start(path: string, port: number | undefined, embed: string | undefined): Promise<Preview> {
  // What watches files is loaded for nobody else.
  const { startPreview } = await import('../preview/server.js');
  try {
    return await startPreview(path, { port: port ?? usualPort, embed });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    if (port === undefined) return startPreview(path, { port: 0, embed });
    throw new CommandError(`Something else is served at port ${port}. Give another: --port ${port + 1}`);
  }
}
