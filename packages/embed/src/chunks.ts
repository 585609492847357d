import { table } from 'kith:table';
import { shared } from './shared.js';

/**
 * Returns a function that loads a file by its name, and never runs a byte that the table does not vouch for. Its file's
 * name ends with the beginning of its sum. The sums of rarer files are in a file of their own, which the table vouches
 * for; with each stands what it imports, which is checked before it.
 *
 * `import()` checks nothing, and WebKit ignores `integrity` on `modulepreload` (2.50 still does), so the file is asked
 * for twice over and fetched once: by a `modulepreload`, which is checked in Chromium and Firefox, and then by a module
 * script, which every engine checks.
 */
export function chunkLoader(base: string, nonce: string | undefined): (name: string) => Promise<unknown> {
  const loads: Record<string, Promise<unknown> | undefined> = {};

  const load = async (name: string): Promise<unknown> => {
    const found = table[name] ?? ((await get('rare')) as { default: typeof table }).default[name]!;
    const [sum, ...needs] = found.split(' ') as [string, ...string[]];
    await Promise.all(needs.map(get));
    const href = `${base}kith-${name}-${sum.slice(0, 8).replace(/\W/g, '_')}.js`;

    const append = (tag: string, properties: object): Promise<unknown> =>
      new Promise((onload, onerror) =>
        document.head.append(
          Object.assign(document.createElement(tag), {
            integrity: `sha256-${sum}=`,
            crossOrigin: '',
            referrerPolicy: 'no-referrer',
            nonce,
            onload,
            onerror,
            ...properties,
          }),
        ),
      );
    const verify = (): Promise<unknown> =>
      append('script', { type: 'module', src: shared.policy?.createScriptURL(href) ?? href });

    append('link', { rel: 'modulepreload', href }).catch(() => {});
    await verify().catch(async () => {
      // Once more, after a pause: a phone in a lift deserves a second try.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await verify();
    });
    return import(href);
  };

  const get = (name: string): Promise<unknown> =>
    (loads[name] ??= load(name).catch((error: unknown) => {
      loads[name] = undefined;
      throw error;
    }));
  return get;
}
