import { createInterface } from 'node:readline/promises';
import { command, say, UsageError } from '../command.js';
import { create, idOf, newKinds, titleOf } from '../new/create.js';
import { toWrite } from '../new/mark.js';

const today = (): string => new Date().toISOString().slice(0, 10);

/** Asks whoever sits at a terminal. Anything else gets no answer, and no question. */
async function ask(question: string, fallback: string): Promise<string> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return fallback;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await lines.question(`${question}${fallback ? ` (${fallback})` : ''} `)).trim() || fallback;
  } finally {
    lines.close();
  }
}

export const newCommand = command({
  name: 'new',
  summary: `begin a ${newKinds.join(', ')}`.replace(/, (\w+)$/, ' or $1'),
  usage: ['new module [id]'],
  options: {
    title: { type: 'string', value: '<words>', help: 'what it is called' },
    lang: { type: 'string', value: '<tag>', help: 'its language: en-GB, cy, ur' },
    in: { type: 'string', default: '.', value: '<folder>', help: 'the content folder (this one)' },
  },
  notes: `What is not given is asked. A file that is there is never overwritten.
Words that begin with "${toWrite}" in the new file are for you to replace.
`,
  async run(values, [kind, id, ...more]) {
    if (kind === undefined || more.length || !newKinds.includes(kind))
      throw new UsageError(`Say what to make: npx kith new module bedtime. There are: ${newKinds.join(', ')}.`);
    const title = values.title ?? (await ask('What is it called?', id ? titleOf(id) : ''));
    if (!title) throw new UsageError(`Give it a title: npx kith new ${kind} --title "Bedtime without tears"`);
    const named = id ?? idOf(title);
    if (!named) throw new UsageError(`Give it an id of small letters: npx kith new ${kind} bedtime --title "${title}"`);
    const lang = values.lang ?? (await ask('In which language?', 'en-GB'));
    const file = await create(kind, values.in, { id: named, title, lang, day: today() });
    const shown = /[^\w./-]/.test(file) ? `'${file.replaceAll("'", String.raw`'\''`)}'` : file;
    say(`${file} is made. Open it in your editor, and then:

  npx kith preview ${shown}   shows it while you write
  npx kith check ${shown}     says what is still to do
`);
    return 0;
  },
});
