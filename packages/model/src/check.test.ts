import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  catalogues,
  details,
  modules,
  plans,
  resources,
  scales,
  someCatalogue,
  shares,
  someDetails,
  someMedia,
  someModule,
  somePlan,
  someResource,
  someScale,
  someShare,
  someTalk,
  someTile,
  talks,
  tiles,
  wholeModule,
} from '../test/documents.js';
import { meetings, someMeeting } from '../test/meetings.js';
import { seenParts } from '../test/seen.js';
import {
  checkCatalogue,
  checkDetails,
  checkMeeting,
  checkMedia,
  checkModule,
  checkPlan,
  checkResource,
  checkScale,
  checkShare,
  checkTalk,
  checkTile,
  parseCatalogue,
  parseDetails,
  parseMeeting,
  parseModule,
  parsePlan,
  parseResource,
  parseScale,
  parseShare,
  parseTalk,
  parseTile,
} from './index.js';
import { CatalogueSchema } from './catalogue.js';
import { DetailsSchema } from './details.js';
import { MediaSchema } from './media.js';
import { MeetingSchema } from './meeting.js';
import { ModuleSchema, type Module } from './module.js';
import { PlanSchema } from './plan-document.js';
import { ResourceSchema } from './resource.js';
import { ScaleSchema } from './scale.js';
import { ShareSchema } from './share.js';
import { splitModule } from './split.js';
import { TalkSchema } from './talk.js';
import { TileSchema } from './tile.js';

/** Rules across a document that nobody needs who draws it: the player passes over what is not there. */
const named =
  /no picture or recording|is not said in words|has no name|no scale "|asks for a number|that asks for something|has no part "|has no score and no item/;
const scored =
  /no item "|has no weight|one of the items|not that many items|Only a sum|not in order|what counts|Nothing is counted|scored twice|used twice in this (item|questionnaire)|no score and no item/;

/** Without what the module's checker leaves to others. */
const bare = ({ media: _, scales: __, ...seen }: Module): Module => seen;
const split = modules.map((whole) => splitModule(whole, 2_000).first);
const module = {
  schema: ModuleSchema,
  check: checkModule,
  parse: parseModule,
  some: () => bare(wholeModule()),
  documents: fc.oneof(modules.map(bare), split.map(bare)),
  unseen: named,
};
const scale = {
  schema: ScaleSchema,
  check: checkScale,
  parse: parseScale,
  some: someScale,
  documents: scales,
  unseen: scored,
};
const talk = { schema: TalkSchema, check: checkTalk, parse: parseTalk, some: someTalk, documents: talks, unseen: /^$/ };
const resource = {
  schema: ResourceSchema,
  check: checkResource,
  parse: parseResource,
  some: someResource,
  documents: resources,
  unseen: /^$/,
};
const catalogue = {
  schema: CatalogueSchema,
  check: checkCatalogue,
  parse: parseCatalogue,
  some: someCatalogue,
  documents: catalogues,
  // What is listed twice is drawn twice. A day that the calendar does not have makes nothing old.
  unseen: /used twice in this catalogue|has two names|is not a date/,
};
const plan = {
  schema: PlanSchema,
  check: checkPlan,
  parse: parsePlan,
  some: somePlan,
  documents: plans,
  // A maker who says nothing is none.
  unseen: /^This part is empty/,
};
const share = {
  schema: ShareSchema,
  check: checkShare,
  parse: parseShare,
  some: someShare,
  documents: shares,
  unseen: /^$/,
};
const meeting = {
  schema: MeetingSchema,
  check: checkMeeting,
  parse: parseMeeting,
  some: someMeeting,
  documents: meetings,
  // When it is, is for what reads the times: it draws no conclusions from what does not hold together.
  unseen:
    /^There is no time zone|before it starts|longer than a day|says twice|cannot be told|none of the days|takes place once|Only one meeting|changed twice|Nothing was planned|either when its host/,
};
const tile = {
  schema: TileSchema,
  check: checkTile,
  parse: parseTile,
  some: someTile,
  documents: tiles,
  // Whose table of hours is not there is known as one whose hours are not known.
  unseen: /no table of hours|no nations/,
};
const someDetail = {
  schema: DetailsSchema,
  check: checkDetails,
  parse: parseDetails,
  some: someDetails,
  documents: details,
  unseen: /^$/,
};
const media = Object.fromEntries(
  someMedia().map((medium, index) => [
    `${medium.type} ${medium.id}`,
    {
      schema: MediaSchema,
      check: checkMedia,
      parse: (input: unknown) => parseModule({ ...someModule(), media: [input] }),
      some: () => someMedia()[index]!,
      documents: fc.constant(medium),
      unseen: /^There is no step/,
    },
  ]),
);
const formats = Object.entries({
  module,
  talk,
  resource,
  catalogue,
  meeting,
  plan,
  share,
  scale,
  tile,
  details: someDetail,
  ...media,
});

type Parent = Record<string, unknown> | unknown[];

/** Every place in a document: what holds it, and under which key. */
function placesIn(part: unknown): [Parent, string][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => [
    [part as Parent, key] as [Parent, string],
    ...placesIn(value),
  ]);
}

const read = (parent: Parent, key: string): unknown => (parent as Record<string, unknown>)[key];
/** Always a copy, as a later change may go inside; and not by assignment: JSON.parse makes an own "__proto__". */
const write = (parent: Parent, key: string, wanted: unknown): void => {
  const value = typeof wanted === 'object' ? structuredClone(wanted) : wanted;
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
};

const values = [
  undefined, null, true, false, 0, 1, 2, 3, 4, -1, 1.5, NaN, Infinity, '', ' ', 'a', 'constructor', 'x-1', 'A', 'a--b', '-a',
  'way', 'voice', 'topic', 'en', 'en-GB', 'EN', '2026-11-01', '2026-13-01', '2026-1-1', '8 min', '8min', '116 123', '999',
  'a@example.org', 'a@b', '09:00-17:00', '24:00-25:00', 'always', 'unknown', 'Europe/London', 'UTC', 'free', '10.1000/182',
  'https://example.org', 'http://example.org', 'https://me:word@example.org', 'javascript:alert(1)', ' tel:116123',
  'TEL:999', 'tel:1;ext=2', 'sms:85258?body=x', 'mailto:a@example.org', '#start', '#a', '#', '#No such', '//example.org',
  [], {}, [[]], [{}], ['a', 'a'], ['en'], { week: {} }, { week: [] }, { id: 'a' }, { type: 'text', value: '' },
  { type: 'link', url: 'tel:1', children: [{ type: 'text', value: '2' }] }, new Date(0),
]; // prettier-ignore
const keys = [
  'id',
  'next',
  'url',
  'type',
  'kind',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '0',
  'extra',
];

type Mutation = (document: unknown, at: number, value: unknown, key: string) => void;

const mutations: Record<string, Mutation> = {
  change: (document, at, value) => {
    const places = placesIn(document);
    write(...places[at % places.length]!, value);
  },
  drop: (document, at) => {
    const places = placesIn(document);
    const [parent, key] = places[at % places.length]!;
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  },
  add: (document, at, value, key) => {
    const parents = [document, ...placesIn(document).map(([parent, name]) => read(parent, name))].filter(
      (part): part is Record<string, unknown> => typeof part === 'object' && part !== null && !Array.isArray(part),
    );
    write(parents[at % parents.length]!, key, value);
  },
  /** What stands in a list stands in it twice: so do ids. */
  repeat: (document, at) => {
    const lists = placesIn(document)
      .map(([parent, key]) => read(parent, key))
      .filter((part) => Array.isArray(part));
    const list = lists[at % lists.length];
    if (list?.length) list.push(structuredClone(list[at % list.length]));
  },
  /** Two places of the same name change their values: ids, targets, kinds, URLs. */
  swap: (document, at) => {
    const places = placesIn(document);
    const [parent, key] = places[at % places.length]!;
    const others = places.filter(([, name]) => name === key);
    const [other] = others[(at * 7) % others.length]!;
    const value = read(parent, key);
    write(parent, key, read(other, key));
    write(other, key, value);
  },
};

for (const [name, { schema, check, parse, some, documents, unseen }] of formats) {
  const seenPart = seenParts(schema, some());
  const runs = name === 'module' ? 2_000 : 1_000;
  const agrees = (document: unknown) => {
    const { problems = [] } = parse(seenPart(document));
    const drawn = problems.every(({ message }) => unseen.test(message));
    assert.equal(check(document), drawn, JSON.stringify(problems.filter(({ message }) => !unseen.test(message))[0]));
    return drawn;
  };

  describe(`the ${name} checker`, () => {
    it('accepts a document with everything in it', () => assert.equal(check(some()), true));

    it('accepts what is valid', () => {
      fc.assert(
        fc.property(documents, (document) => {
          assert.ok(check(document));
          assert.ok(agrees(document));
        }),
        { numRuns: 200 },
      );
    });

    it('accepts exactly what the parser accepts of what is seen, whatever was done to a document', () => {
      const counts = { accepted: 0, refused: 0 };
      const change = fc.tuple(
        fc.constantFrom(...Object.values(mutations)),
        fc.nat(10_000),
        fc.constantFrom(...values),
        fc.constantFrom(...keys),
      );
      fc.assert(
        fc.property(documents, fc.array(change, { minLength: 1, maxLength: 3 }), (valid, changes) => {
          const document = structuredClone(valid);
          for (const [mutate, ...where] of changes) mutate(document, ...where);
          assert.ok(!parse(document).value || check(document), 'The parser accepts more.');
          counts[agrees(document) ? 'accepted' : 'refused']++;
        }),
        { numRuns: runs },
      );
      // Neither side may pass by hardly ever being asked.
      assert.ok(counts.accepted > runs / 40 && counts.refused > runs / 4, JSON.stringify(counts));
    });

    it('agrees on every single field that is left out, empty or of another type', () => {
      const { length } = placesIn(some());
      for (let at = 0; at < length; at++)
        for (const value of [undefined, null, true, 0, -1, '', ' ', 'javascript:alert(1)', [], {}]) {
          const document = some();
          mutations['change']!(document, at, value, '');
          agrees(document);
        }
      for (let at = 0; at < length; at++) {
        const document = some();
        mutations['drop']!(document, at, undefined, '');
        agrees(document);
      }
    });

    it('passes over what it does not know, wherever it stands', () => {
      const unknown = { id: 'a', next: 'nowhere', url: '#nowhere', children: null };
      const document = some() as unknown;
      for (const part of [document, ...placesIn(document).map(([parent, key]) => read(parent, key))])
        if (typeof part === 'object' && part !== null && !Array.isArray(part))
          for (const key of ['newer', 'toString', '__proto__', 'test', 'call']) write(part as Parent, key, unknown);
      assert.equal(parse(document).value, undefined);
      assert.equal(check(document), true);
    });

    it('never throws, whatever it meets on its way', () => {
      const places = placesIn(some()).length;
      const endless: unknown[] = [];
      endless.push(endless);
      const revoked = Proxy.revocable({}, {});
      revoked.revoke();
      for (let at = 0; at < places; at++) {
        const answers = [];
        for (const wanted of [endless, 'itself', revoked.proxy, Symbol.iterator, 1n, () => '', 'getter']) {
          const document = some();
          const [parent, key] = placesIn(document)[at]!;
          const get = () => {
            throw new Error('no');
          };
          Object.defineProperty(
            parent,
            key,
            wanted === 'getter'
              ? { get, enumerable: true }
              : { value: wanted === 'itself' ? parent : wanted, enumerable: true },
          );
          answers.push(check(document));
        }
        // Either nobody looks at it, or none of these will do. No day of a week has to be there, no age, no part of a
        // place of a rule or of who made a plan: an array is one too. And a scenario itself has what its scenes have. Of
        // schedules it is only asked whether there are any.
        const [, key] = placesIn(some())[at]!;
        assert.ok(
          ['week', 'schedules', 'ages', 'place', 'from', 'repeats', 'before', 'after', 'own'].includes(key) ||
            new Set(answers).size === 1,
          key,
        );
      }
    });

    it('refuses anything else, and never throws', () => {
      const revoked = Proxy.revocable({}, {});
      revoked.revoke();
      const hostile = { get format() { throw new Error('no'); } }; // prettier-ignore
      for (const other of [
        ...values,
        () => '',
        Symbol.iterator,
        hostile,
        revoked.proxy,
        JSON.parse('{"__proto__": {"format": "module/1"}}'),
      ])
        assert.equal(check(other), false);
    });
  });
}

describe('the module checker and modules', () => {
  it('accepts whatever the parser accepts, with all that belongs to it', () => {
    fc.assert(
      fc.property(fc.oneof(modules, split), (document) => {
        assert.equal(parseModule(document).problems, undefined);
        assert.ok(checkModule(document) && document.scales?.every(checkScale) !== false);
        assert.ok(document.media?.every(checkMedia) !== false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the module checker and text', () => {
  it('reads the words of a link as they are drawn', () => {
    const link = (inside: object) => {
      const document = someModule();
      const url = 'tel:116123';
      document.steps[0]!.body = [{ type: 'paragraph', children: [{ type: 'link', url, children: [inside as never] }] }];
      return checkModule(document);
    };
    const shown = (value: string) => ({ type: 'strong', children: [{ type: 'text', value }] });
    assert.equal(link(shown('116 123')), true);
    assert.equal(link(shown('999')), false);
    assert.equal(link({ ...shown('116 123'), value: '999' }), true);
    assert.equal(link({ ...shown('999'), value: '116 123' }), false);
  });

  for (const depth of [60, 1_000, 100_000])
    it(`neither crashes the checker nor the parser when it is nested ${depth} levels deep`, () => {
      let block: unknown = { type: 'paragraph', children: [] };
      for (let level = 0; level < depth; level++) block = { type: 'blockquote', children: [block] };
      const document = someModule();
      document.steps[0]!.body = [block as never];
      const { value, problems } = parseModule(document);
      const drawn = checkModule(document);
      if (depth < 100) {
        assert.equal(drawn, true);
        assert.deepEqual(value, document);
      } else {
        const [{ path, message } = {}] = problems ?? [];
        assert.equal(path, 'steps[0].body[0]');
        assert.equal(message, 'This has more than 200 parts, each inside the one before.');
      }
      // Between the two, it depends on the stack that there is.
      if (depth > 10_000) assert.equal(drawn, false);
    });
});
