import { rows } from 'kith:table';
import { shared } from './shared.js';

/**
 * Returns a function that loads a chunk by its row, and never runs a byte that the table does not vouch for.
 *
 * `import()` checks nothing, and WebKit ignores `integrity` on `modulepreload` (2.50 still does), so each file is
 * asked for twice over and fetched once: by a `modulepreload`, which starts all of them together and is checked in
 * Chromium and Firefox, and then by a module script, which every engine checks. The scripts come one after the
 * other, those that others need first: in WebKit a chunk would fetch its import again, unchecked, were that blocked.
 */
export function chunkLoader(base: string, nonce: string | undefined): (row: number) => Promise<unknown> {
  const loads: (Promise<unknown> | undefined)[] = [];
  const address = (row: number): string => `${base}kith-${rows[row]![0]}.js`;

  const append = (tag: string, row: number, properties: object): Promise<unknown> =>
    new Promise((onload, onerror) =>
      document.head.append(
        Object.assign(document.createElement(tag), {
          integrity: `sha256-${rows[row]![1]}=`,
          crossOrigin: 'anonymous',
          referrerPolicy: 'no-referrer',
          nonce,
          onload,
          onerror,
          ...properties,
        }),
      ),
    );

  const verify = (row: number): Promise<unknown> =>
    append('script', row, { type: 'module', src: shared.policy?.createScriptURL(address(row)) ?? address(row) });

  const load = async (row: number): Promise<unknown> => {
    const needed = [...(rows[row]!.slice(2) as number[]), row];
    for (const one of needed) append('link', one, { rel: 'modulepreload', href: address(one) }).catch(() => {});
    for (const one of needed)
      await verify(one).catch(async () => {
        // Once more, after a pause: a phone in a lift deserves a second try.
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await verify(one);
      });
    return import(address(row));
  };

  return (row) =>
    (loads[row] ??= load(row).catch((error: unknown) => {
      loads[row] = undefined;
      throw error;
    }));
}
