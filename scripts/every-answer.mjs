// The rules of the order (packages/model/test/rules.ts) at each hour of a week by itself, for every subset of some answers,
// on devices of four zones: on the library's lines with made-up services near somebody; or, with a folder that
// `kith directory` wrote, with the services of each of its districts. Prints how many orders were looked at, and stops at
// the first that breaks a rule: npm run test:answers -- [--documents 20] [--directory directory/site] [--every 1]
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readTalk } from '@kith/cli';
import { parseTile, rank, routesOf } from '@kith/model';
import { districts } from '@kith/model/place.js';
import { fullAnswers, withTile } from '../packages/model/test/asked.ts';
import { alike, subsetsOf, weekFrom } from '../packages/model/test/hours-alike.ts';
import { holds, rules } from '../packages/model/test/rules.ts';
import { frozen, inZones, sealed } from '../packages/model/test/sealed.ts';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '20' },
    directory: { type: 'string' },
    /** Of the districts that have any service, one in so many. */
    every: { type: 'string', default: '1' },
  },
});

const lines = readTalk(readFileSync(new URL('../packages/library/talk/uk.yaml', import.meta.url), 'utf8'), 'uk').value;
const week = weekFrom('2026-11-23');
const topicsOf = ({ routes }) => [...new Set(routes.flatMap(({ topics = [] }) => topics))];

/** The library's lines with the services of a district, and what somebody who lives there may answer. */
function* nearby(folder) {
  const names = readdirSync(join(folder, 'near')).filter((name) => name.endsWith('.json'));
  let filled = 0;
  for (const name of names) {
    const { value: tile } = parseTile(JSON.parse(readFileSync(join(folder, 'near', name), 'utf8')));
    if (!tile?.services.length || filled++ % +options.every) continue;
    const talk = { ...lines, routes: [...lines.routes, ...routesOf(tile)] };
    const [topic] = topicsOf({ routes: routesOf(tile) });
    const whole = { urgency: 'looking', ways: ['typing'], place: districts().get(tile.district), languages: ['ur'], age: 30, topics: [topic ?? 'money'] }; // prettier-ignore
    const others = [{ urgency: 'danger' }, { urgency: 'today' }, { urgency: 'soon' }, { urgency: 'soon', ways: ['voice', 'in-person'], place: whole.place }]; // prettier-ignore
    yield { name: tile.district, talk, asked: [...subsetsOf(whole), ...others], services: tile.services };
  }
}

function* made(count) {
  const some = fc.sample(fc.tuple(withTile, fullAnswers), { numRuns: count, seed: 1 });
  for (const [index, [talk, whole]] of some.entries())
    yield { name: `made-up list ${index}`, talk, asked: subsetsOf(whole), services: [] };
}

const begun = performance.now();
const services = new Set();
let [lists, orders, groups] = [0, 0, 0];
const names = Object.keys(rules);
for (const one of options.directory ? nearby(options.directory) : made(+options.documents)) {
  const { name, talk } = frozen(one);
  for (const { id } of one.services) services.add(id);
  lists++;
  groups += alike(talk, week).length;
  try {
    for (const answers of one.asked) for (const now of week) holds(talk, answers, now, names);
    const [home, ...others] = inZones(() => {
      const hash = createHash('sha256');
      sealed(() => {
        for (const answers of one.asked) for (const now of week) hash.update(JSON.stringify(rank(talk, answers, now)));
      });
      return hash.digest('hex');
    });
    if (others.some((other) => other !== home)) throw new Error('The order hangs on the zone of the device.');
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    process.exit(1);
  }
  orders += 4 * one.asked.length * week.length;
}
if (!lists) throw new Error('No district there has a service: nothing was looked at.');
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `${lists} lists${services.size ? ` with ${services.size} services` : ''}, ${orders} orders in four zones, at ${groups} kinds of hour: every rule held (${seconds} s).`,
);
