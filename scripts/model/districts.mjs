// Packs packages/model/data/*.csv into what a visitor's browser loads: where the districts are, and apart from it
// the names of towns, which most people never need.

/** The authorities of each nation but England, and those of none. */
const authorities = {
  wales:
    'Blaenau Gwent, Bridgend, Caerphilly, Cardiff, Carmarthenshire, Ceredigion, Conwy, Denbighshire, Flintshire, Gwynedd, Isle of Anglesey, Merthyr Tydfil, Monmouthshire, Neath Port Talbot, Newport, Pembrokeshire, Powys, Rhondda Cynon Taff, Swansea, The Vale of Glamorgan, Torfaen, Wrexham',
  scotland:
    'Aberdeen City, Aberdeenshire, Angus, Argyll and Bute, City of Edinburgh, Clackmannanshire, Dumfries and Galloway, Dundee City, East Ayrshire, East Dunbartonshire, East Lothian, East Renfrewshire, Eilean Siar, Falkirk, Fife, Glasgow City, Highland, Inverclyde, Midlothian, Moray, North Ayrshire, North Lanarkshire, Orkney Islands, Perth and Kinross, Renfrewshire, Shetland Islands, South Ayrshire, South Lanarkshire, Stirling, The Scottish Borders, West Dunbartonshire, West Lothian',
  'northern-ireland':
    'Antrim, Ards, Ballymena, Ballymoney, Banbridge, Belfast, Carrickfergus, Castlereagh, Coleraine, Cookstown, County Armagh, County Fermanagh, Craigavon, Derry, Down, Dungannon, Larne, Limavady, Lisburn, Magherafelt, Moyle, Newry and Mourne, Newtownabbey, North Down, Omagh, Strabane',
  none: 'Guernsey, Isle of Man, Jersey',
};
const nationOf = new Map(
  Object.entries(authorities).flatMap(([nation, names]) => names.split(', ').map((name) => [name, nation])),
);
/** Those that lie in two nations, or may (packages/model/data/README.md). */
const doubtful = 'CH4 HR3 HR5 LD7 LD8 NP16 NP25 SY5 SY10 SY13 SY14 SY15 SY22 TD12 TD15'.split(' ');

/** All that can stand in a string of TypeScript without a backslash. */
const signs = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
/** So many of them say a number; each of the others, before one of these, that it is so many times more. */
const small = 60;
const lat = { from: 49, step: 100 };
const lng = { from: -9, step: 60 };

const number = (value) => {
  const folded = value < 0 ? -2 * value - 1 : 2 * value;
  const times = Math.floor(folded / small);
  if (times > signs.length - small) throw new Error(`${value} is too far.`);
  return (times ? signs[small + times - 1] : '') + signs[folded % small];
};

const parts = (district) => /^([A-Z]+)(\d+)([A-Z]?)$/.exec(district);

function read(csv) {
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [district, north, east, town, authority] = line.split(',');
      const [, area, digits, letter] = parts(district);
      const nation = doubtful.includes(district) ? 'none' : (nationOf.get(authority) ?? 'england');
      return { district, area, digits: Number(digits), letter, north, east, town, authority, nation };
    });
  const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return rows.sort((a, b) => order(a.area, b.area) || a.digits - b.digits || order(a.letter, b.letter));
}

/** `1-3 5 8A`: the districts of an area. */
function ranges(rows) {
  const found = [];
  for (const { digits, letter } of rows) {
    const last = found.at(-1);
    if (last && !letter && !last.letter && last.to === digits - 1) last.to = digits;
    else found.push({ from: digits, to: digits, letter });
  }
  return found.map(({ from, to, letter }) => (to > from ? `${from}-${to}` : `${from}${letter}`)).join(' ');
}

const header = '// Generated from packages/model/data by scripts/generate-model.mjs. Its source and licence are there.';

/** The sources of packages/model/src/place/districts.data.ts and towns.data.ts. */
export function districtFiles(csv, postTowns) {
  const rows = read(csv);
  const names = new Set(rows.map(({ district }) => district));
  const more = postTowns
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replace(',', ':'));
  for (const name of more.flatMap((line) => line.split(':')[1].split(' ')))
    if (!names.has(name)) throw new Error(`There is no district ${name}.`);
  const areas = new Map();
  for (const row of rows) areas.set(row.area, [...(areas.get(row.area) ?? []), row]);
  const nations = { england: [], wales: [], scotland: [], 'northern-ireland': [], none: [] };
  const others = structuredClone(nations);
  let norths = '';
  let easts = '';
  let start = [0, 0];
  for (const [area, all] of areas) {
    const count = (nation) => all.filter((row) => row.nation === nation).length;
    const [usual] = Object.keys(nations).sort((a, b) => count(b) - count(a));
    nations[usual].push(area);
    for (const { district, nation } of all) if (nation !== usual) others[nation].push(district);
    let before = start;
    for (const [index, { north, east }] of all.entries()) {
      const here = [Math.round((north - lat.from) * lat.step), Math.round((east - lng.from) * lng.step)];
      norths += number(here[0] - before[0]);
      easts += number(here[1] - before[1]);
      if (!index) start = here;
      before = here;
    }
  }
  const known = Object.keys(nations).filter((nation) => nation !== 'england');
  const exceptions = Object.keys(others).filter((nation) => others[nation].length);
  const object = (keys, of) => `{ ${keys.map((key) => `'${key}': '${of[key].join(' ')}'`).join(', ')} }`;
  const districts = [
    header,
    `/** How the numbers are written. */`,
    `export const signs = '${signs}';`,
    `export const small = ${small};`,
    `export const lat = ${JSON.stringify(lat)};`,
    `export const lng = ${JSON.stringify(lng)};`,
    `/** The districts of each area. */`,
    `export const names = '${[...areas].map(([area, all]) => area + ranges(all)).join(',')}';`,
    `/** How far north and east each is of the one before it, and the first of an area of the first of the one before. */`,
    `export const norths = '${norths}';`,
    `export const easts = '${easts}';`,
    `/** The areas of each nation but England, and those of none; then the districts that differ from their area. */`,
    `export const areas = ${object(known, nations)};`,
    `export const others = ${object(exceptions, others)};`,
    '',
  ].join('\n');

  /** Each that is not the same as the one before it. */
  const column = (values) => values.map((value, index) => (value === values[index - 1] ? '' : value)).join(',');
  const all = [...new Set(rows.map(({ authority }) => authority))].sort();
  const text = (value) => `"${value}"`;
  const towns = [
    header,
    `/** The town of each district, in the order of the districts: a full stop for none, and nothing for the same again. */`,
    `export const towns = ${text(column(rows.map(({ town }) => town || '.')))};`,
    `/** Towns that are not in it, or only as another of the same name. */`,
    `export const more = ${text(more.join(','))};`,
    `export const authorities = ${text(all.join(','))};`,
    `/** The authority of each district, as its place in that list to the base of 36. */`,
    `export const governed = ${text(column(rows.map(({ authority }) => all.indexOf(authority).toString(36))))};`,
    '',
  ].join('\n');
  return { 'districts.data.ts': districts, 'towns.data.ts': towns };
}
