import { districts } from '@kith/model/place.js';
import { UsageError } from '../../command.js';

/**
 * The districts that are named by `Bristol City Council=BS,BA1`: a publisher, then districts, or the letters of areas with
 * all their districts.
 *
 * @throws UsageError when there is no such district or area.
 */
export function areaOf(word: string): { readonly publisher: string; readonly districts: readonly string[] } {
  const [, publisher, list] = /^([^=]+)=([^=]+)$/.exec(word) ?? [];
  if (publisher === undefined || list === undefined)
    throw new UsageError(
      `"${word}" is no area. Write the publisher and its districts: --area "Bristol City Council=BS,BA1"`,
    );
  const all = [...districts().keys()];
  const named = list.split(',').map((one) => one.trim().toUpperCase());
  const found = named.map((name) => all.filter((id) => id === name || id.replace(/\d.*/, '') === name));
  const missing = named.find((_, at) => !found[at]!.length);
  if (missing !== undefined)
    throw new UsageError(`There is no postcode district or area "${missing}". Write them like BS5 or BS.`);
  return { publisher: publisher.trim(), districts: found.flat() };
}
