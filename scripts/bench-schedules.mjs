// What reads schedules here, beside rrule-temporal, which reads the same rules of RFC 5545: the time to find every day of
// ten years, of two months and of one day; and the bytes that a visitor would load, as brotli 11 sends them. Both
// must agree on every day first. Only the ratios mean anything on another machine: npm run bench:schedules
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { readSchedules } from '@kith/model/schedules.js';
import { daysOf } from '../packages/model/test/recurrences.ts';

const rounds = 15;
const dayMillis = 24 * 60 * 60_000;
const numberOf = (date) => Date.parse(date) / dayMillis;
const dateOf = (day) => new Date(day * dayMillis).toISOString().slice(0, 10);

const rules = [
  { freq: 'WEEKLY', byday: 'MO' },
  { freq: 'WEEKLY', byday: 'TU,TH,SA' },
  { freq: 'WEEKLY', interval: 2, byday: 'WE' },
  { freq: 'WEEKLY', interval: 3, byday: 'MO,FR', wkst: 'SU' },
  { freq: 'WEEKLY', byday: 'SU', count: 100 },
  { freq: 'MONTHLY', byday: '2MO' },
  { freq: 'MONTHLY', byday: '-1FR,1TU' },
  { freq: 'MONTHLY', bymonthday: '1,15,-1' },
  { freq: 'MONTHLY', interval: 2, byday: '5WE' },
  { freq: 'MONTHLY', byday: 'FR', bymonthday: '13', until: '2029-12-31' },
].map((rule) => ({ dtstart: '2024-01-01', opensAt: '09:00', closesAt: '17:00', ...rule }));

function ours(rule, from, to) {
  const planOn = readSchedules([rule]);
  const found = [];
  for (let day = numberOf(from); day <= numberOf(to); day++) if (planOn(day).length) found.push(dateOf(day));
  return found;
}

/** The median of the milliseconds of each, measured in turns, so that a busy moment falls on both. */
function measured(tasks) {
  const times = tasks.map(() => []);
  for (let round = 0; round <= rounds; round++)
    tasks.forEach((task, index) => {
      const begun = performance.now();
      task();
      // The first is a warm-up.
      if (round) times[index].push(performance.now() - begun);
    });
  return times.map((all) => all.sort((a, b) => a - b)[rounds >> 1]);
}

async function bytes(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['kith-source'],
    write: false,
  });
  return brotliCompressSync(outputFiles[0].contents).length;
}

const spans = {
  'ten years': ['2024-01-01', '2033-12-31'],
  'the two months that a status looks ahead': ['2028-06-01', '2028-08-01'],
  'one day': ['2028-06-01', '2028-06-01'],
};
for (const rule of rules) {
  const [from, to] = spans['ten years'];
  if (String(ours(rule, from, to)) !== String(daysOf(rule, from, to)))
    throw new Error(`They differ: ${JSON.stringify(rule)}`);
}

const table = Object.entries(spans).map(([what, [from, to]]) => {
  const [here, there] = measured([
    () => rules.forEach((rule) => ours(rule, from, to)),
    () => rules.forEach((rule) => daysOf(rule, from, to)),
  ]);
  return { what: `${what}, ms for each rule`, here: here / rules.length, there: there / rules.length };
});
table.push({
  what: 'bytes to load',
  here: await bytes("export { readSchedules } from '@kith/model/schedules.js';"),
  there: await bytes("export { RRuleTemporal } from 'rrule-temporal';"),
});
console.table(
  table.map(({ what, here, there }) => ({
    what,
    here: Number(here.toPrecision(3)),
    'rrule-temporal': Number(there.toPrecision(3)),
    'times as much': Number((there / here).toPrecision(2)),
  })),
);
