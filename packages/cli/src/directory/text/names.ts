import { given, surnames } from './people.js';
import { isOfTasks } from './tasks.js';

/** What stands behind a name of a saint, a park or a house, and behind no given name. */
const places =
  /^(park|centre|center|church|hall|house|street|road|school|academy|clinic|surgery|library|nursery|hospice|hospital|trust|foundation|court|gardens?|village|project|hub|club|group|team|lodge|chapel|college|society|fund|office|admin|info|care|charity|playgroup|preschool)$/;
/** Those of them that people are called by too: `jane.hall`, but `victoria.hall`. */
const alsoSurnames = /^(hall|church|park|house|street|court|lodge|chapel)$/;
const royal = /^(victoria|albert|alexandra|george|stanley|jordan)$/;
/** Surnames that are words or parts of addresses first of all: without a given name before them they are those. */
const words =
  /^(hill|lane|field|wood|woods|wells|west|north|marsh|moss|heath|green|bridge|dale|ford|poole|kent|preston|sutton|norton|newton|kirby|hale|stone|mills|bull|fox|lamb|swann?|knights?|bishop|page|rose|reed|berry|may|young|little|long|short|sharp|smart|wise|frost|winters?|summers|hope|plant|read|price|prince|king|lord|law|bell|steel|cross|crane|drake|swift|hunt|walker|hunter|farmer|carpenter|butcher|butler|cook|fisher|gardner|taylor|salmon|peacock|meadows|park|moore?)$/;

/** Words and towns that could be taken apart into a name: `ox-ford`, `mary-hill`. */
const ordinary = new Set(
  `across afield alford annan annex annexe award bakery bees belle belong beverley birches bondi bread brewery bully butter
  carmel carry chance change changes chelsea chill christian cookery creed cross daisy driffield dronfield enfield estate
  freed frosty georgia glee glenfield granted greener halle hallmark hazel holton hopes huntly ilford iris irish jasmine
  johnstone jordan kent kenwyn kirkby kirkmichael knighton laurencekirk leek leigh making march markfield marshes maryfield
  maryhill masonic nairn normal onward orford oxford parking path penny planter princess proper reader readers ready reward
  robin rosewell rotate seaton shawl shorter smarter smiles spark sparks spotter stanley state thread time toward towards
  trees uphill upward upwards vale victoria viking viva warden wardens weston wilden wilder wishaw woking wooden woody younger`.split(
    /\s+/,
  ),
);
const title = /^(?:mr|mrs|miss|ms|dr|rev|revd|father|fr|sister)[._-]?(?=[a-z]{3})/;

/** The words of a name that tell it from others, in small letters. */
export const wordsOf = (called: string): readonly string[] =>
  called
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3);

/** Names with a sign between them: `jane.smith`, `smith.jane`, `j-a.smith`, `jane.s`. */
function isApart(parts: readonly string[], said: ReadonlySet<string>): boolean {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length > 4 || first === 'st' || !parts.every((part) => /^[a-z'’]+$/.test(part))) return false;
  const isGiven = given.has(first);
  if (isGiven && parts.length > 2 && surnames.has(parts[1]!)) return true;
  if (places.test(last) && !(alsoSurnames.test(last) && (isGiven || first.length === 1) && !royal.test(first)))
    return false;
  if (said.has(last) && (first.length === 1 || said.has(first))) return false;
  if (isGiven || (given.has(last) && surnames.has(first))) return true;
  const { length } = first;
  if (length === 1) return last.length > 3 && parts.length < 4 && !/^(north|south|east|west|wales|london)$/.test(last);
  if (last.length === 1) return surnames.has(first);
  return surnames.has(last) && (length === 2 || (!words.test(last) && !isOfTasks(first)));
}

/** Names that are written together: `jsmith`, `smithj`, `jasmith`, `janesmith`, `smithjane`, `janed`, and `jane` alone. */
function isTogether(box: string, isSaid: (name: string) => boolean): boolean {
  if (given.has(box)) return !isSaid(box);
  // What ends in a letter that makes many of one is no name with an initial: `walkers`, `youngs`.
  const start = box.endsWith('s') ? '' : box.slice(0, -1);
  if ((given.has(start) && start.length > 2) || (surnames.has(start) && box.length > 4)) return !isSaid(start);
  return Array.from(box, (_, at) => at).some((at) => {
    const [first, last] = [box.slice(0, at), box.slice(at)];
    if (!at || first === 'st' || isSaid(last)) return false;
    if (at === 1 && /^(cox|fox|lee)$/.test(last)) return true;
    return (
      (surnames.has(last) && (given.has(first) || (at < 3 && last.length > 3))) ||
      (surnames.has(first) && (given.has(last) || (last.length === 2 && first.length > 3 && !isOfTasks(last))))
    );
  });
}

/**
 * Whether an address is written as people's are where they work: a given name, an initial or both, and a surname. What a
 * service, its organisation or its domain is called is not the name of somebody: `jo.jingles@` is, unless they are called
 * Jo Jingles.
 *
 * @param called the names of the service and its organisation.
 */
export function isNamed(address: string, called: string): boolean {
  const [whole = '', domain = ''] = address.toLowerCase().split('@');
  const box = whole.slice(0, 64).replace(/\d+$/, '');
  const [label = ''] = domain.split('.');
  const letters = box.replace(/[^a-z]/g, '');
  if (letters.length > 3 && label.replace(/-/g, '').includes(letters)) return false;
  const said = new Set(called.toLowerCase().split(/[^\p{L}]+/u));
  const isSaid = (name: string): boolean => said.has(name) || said.has(`${name}s`);
  const bare = box.replace(title, '');
  if (bare !== box && (surnames.has(bare) || given.has(bare))) return !isSaid(bare);
  const parts = bare.split(/[._+-]+/);
  if (parts.length > 1) return isApart(parts, said);
  return /^[a-z]{2,}$/.test(box) && !ordinary.has(box) && isTogether(box, isSaid);
}
