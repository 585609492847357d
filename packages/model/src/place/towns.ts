import type { LatLng, Where } from '../answers.js';
import { kilometres } from './distance.js';
import { districts, type District } from './districts.js';
import { authorities, governed, more, towns } from './towns.data.js';

/** A town, or what is governed as one, and the districts in it. */
export interface Town {
  /** Its name; with its authority, where another town has the same name. */
  readonly label: string;
  /** Where it is: the district at its middle. Without a nation, it lies in two. */
  readonly place: Where;
  readonly middle: LatLng;
  /** All of its districts, those nearest to its middle first. */
  readonly districts: readonly string[];
}

/** Districts with one of these names that are as far apart as this are in different towns. In kilometres. */
const apart = 20;
const most = 8;

/** Towns whose Welsh name is another word, in the spelling of `plain`. */
const welsh: Readonly<Record<string, string>> = {
  abertawe: 'swansea',
  aberteifi: 'cardigan',
  caerdydd: 'cardiff',
  caerfyrddin: 'carmarthen',
  caergybi: 'holyhead',
  casnewydd: 'newport',
  dinbych: 'denbigh',
  merthyr: 'merthyr tydfil',
  'pen y bont ar ogwr': 'bridgend',
  trefynwy: 'monmouth',
  'y fenni': 'abergavenny',
  wrecsam: 'wrexham',
};

/** As people write it: without capitals, accents, hyphens and full stops, and with every saint a "st". */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bsaint\b/, 'st');

/** What people call the town that an authority is named after: "Bristol", "London". */
const shortened = (authority: string): string => authority.replace(/^(City of|Greater|The) | City$/g, '');

interface Named {
  readonly name: string;
  readonly authority: string;
  readonly district: District;
}

let index: Map<string, Named[]> | undefined;

/** Every name, as `plain` spells it, with all districts that have it. */
function names(): Map<string, Named[]> {
  if (index) return index;
  index = new Map();
  const of = authorities.split(',');
  const governing = governed.split(',');
  let [town, governor] = ['', ''];
  const add = (one: Named) => {
    const key = plain(one.name);
    if (key) index!.set(key, [...(index!.get(key) ?? []), one]);
  };
  const authorityOf = new Map<District, string>();
  for (const [at, name] of towns.split(',').entries()) {
    const district = [...districts().values()][at]!;
    town = name || town;
    governor = governing[at] || governor;
    const authority = of[parseInt(governor, 36)]!;
    authorityOf.set(district, authority);
    for (const name of new Set([town, authority, shortened(authority)])) add({ name, authority, district });
  }
  for (const line of more.split(',')) {
    const [name, list] = line.split(':') as [string, string];
    for (const one of list.split(' ')) {
      const district = districts().get(one)!;
      add({ name, authority: authorityOf.get(district)!, district });
    }
  }
  return index;
}

/** Groups of districts, each within reach of another one of its group. */
function grouped(all: readonly Named[]): Named[][] {
  const groups: Named[][] = [];
  for (const one of all) {
    const near = groups.filter((group) =>
      group.some(({ district }) => kilometres(district.at, one.district.at) < apart),
    );
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), one]);
  }
  return groups;
}

function townOf(group: readonly Named[]): Town {
  const mean = (part: (district: District) => number): number =>
    group.reduce((sum, { district }) => sum + part(district), 0) / group.length;
  const at = { lat: mean((one) => one.at.lat), lng: mean((one) => one.at.lng) };
  const [first, ...others] = [...new Set(group.map(({ district }) => district))].sort(
    (a, b) => kilometres(a.at, at) - kilometres(b.at, at),
  ) as [District, ...District[]];
  const isOneNation = others.every(({ nation }) => nation === first.nation);
  const [{ name, authority }] = group as [Named];
  return {
    label: authority.includes(name) ? name : `${name}, ${authority}`,
    middle: at,
    place: { district: first.district, at, ...(isOneNation && first.nation && { nation: first.nation }) },
    districts: [first, ...others].map(({ district }) => district),
  };
}

/** Each label once, with a district where it stands for two places. */
const toldApart = (found: readonly Town[]): Town[] =>
  found.map((town) =>
    found.some((other) => other !== town && other.label === town.label)
      ? { ...town, label: `${town.label}, ${town.districts[0]!}` }
      : town,
  );

/**
 * The towns of a name, and larger ones whose names begin with it; where there are none of that name, all that begin so.
 * The largest first, at most eight. None for what is no name.
 */
export function townsNamed(text: string): Town[] {
  const typed = plain(text);
  const wanted = welsh[typed] ?? typed;
  const whole = grouped(names().get(wanted) ?? []).map(townOf);
  // Not "Bath and North East Somerset", which Bath is in.
  const isAnother = (one: Town) =>
    whole.every(
      (town) => town.districts.length < one.districts.length && kilometres(town.middle, one.middle) > 2 * apart,
    );
  const begun = [...names()]
    .filter(([key]) => wanted.length > 2 && key.startsWith(whole.length ? `${wanted} ` : wanted) && key !== wanted)
    .flatMap(([, all]) => grouped(all).map(townOf))
    .filter(isAnother);
  const found = [...whole, ...begun].sort((a, b) => b.districts.length - a.districts.length);
  // A Welsh name is that of a town in Wales.
  return toldApart(
    found.filter(({ place }) => wanted === typed || !place.nation || place.nation === 'wales').slice(0, most),
  );
}
