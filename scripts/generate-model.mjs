// Writes what follows from the schemas of @kith/model: the shapes that the small checkers read, and the published JSON
// Schemas, of what browsers read and of what authors write; and what follows from its data. Run it after changing either:
// node --import tsx --conditions=kith-source scripts/generate-model.mjs
// With --check it writes nothing, and fails if a file is not what it would write.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { authorSchema } from './model/author-schema.mjs';
import { districtFiles } from './model/districts.mjs';
import { jsonSchema } from './model/json-schema.mjs';
import { shapeFile } from './model/shapes.mjs';

const root = new URL('../', import.meta.url);
const sources = new URL('packages/model/src/', root);
/** Everything that the model exports by a name ending in Schema; not by way of what is made here, which may be stale. */
const schemas = {};
for (const file of await readdir(sources))
  if (/(?<!\.test|\.d|^index|^check)\.ts$/.test(file))
    for (const [name, value] of Object.entries(await import(new URL(file, sources).href)))
      if (name.endsWith('Schema')) schemas[name] = value;

const {
  ModuleSchema,
  ScaleSchema,
  TalkSchema,
  ResourceSchema,
  TranslationSchema,
  MediaSchema,
  BlocksSchema,
  HoursSchema,
  RouteSchema,
} = schemas;
const formats = {
  module: ModuleSchema,
  scale: ScaleSchema,
  talk: TalkSchema,
  resource: ResourceSchema,
  meeting: schemas.MeetingSchema,
  plan: schemas.PlanSchema,
};
/** Nobody writes these: `kith directory` and `kith build` do; a family shares one. */
const made = {
  tile: schemas.TileSchema,
  details: schemas.DetailsSchema,
  catalogue: schemas.CatalogueSchema,
  share: schemas.ShareSchema,
};
const files = {};
/** A recording or a scale is never shown but in a module: they use what that knows of text and languages. */
const lang = { lang: schemas.LangSchema };
const shared = { ...lang, blocks: BlocksSchema };
/** What a directory sends stands among the routes of a page. */
const route = { hours: HoursSchema, route: RouteSchema };
const sharing = {
  module: { lent: shared },
  media: { from: 'module', given: shared },
  scale: { from: 'module', given: lang },
  talk: { lent: route },
  tile: { from: 'talk', given: { hours: HoursSchema } },
  details: { from: 'talk', given: { route: RouteSchema } },
};
for (const [noun, schema] of Object.entries({ ...formats, ...made, media: MediaSchema }))
  files[`packages/model/src/shapes/${noun}.ts`] = shapeFile(noun, schema, schemas, sharing[noun]);
/** No browser reads a translation: `kith build` makes a module of it. It is published all the same. */
const authored = { ...formats, translation: TranslationSchema };
for (const [noun, schema] of Object.entries({ ...authored, ...made })) {
  const published = jsonSchema(noun, schema, schemas);
  files[`packages/model/schemas/${noun}-1.json`] = published;
  if (noun in authored) files[`packages/model/schemas/author/${noun}-1.json`] = authorSchema(noun, published);
}
const data = (name) => readFile(new URL(`packages/model/data/${name}`, root), 'utf8');
for (const [name, source] of Object.entries(districtFiles(await data('districts.csv'), await data('post-towns.csv'))))
  files[`packages/model/src/place/${name}`] = source;

const check = process.argv.includes('--check');
const stale = [];
for (const [path, source] of Object.entries(files)) {
  const url = new URL(path, root);
  const options = await prettier.resolveConfig(url);
  const wanted = await prettier.format(source, { ...options, filepath: fileURLToPath(url) });
  if (wanted === (await readFile(url, 'utf8').catch(() => ''))) continue;
  stale.push(path);
  if (check) continue;
  await mkdir(dirname(fileURLToPath(url)), { recursive: true });
  await writeFile(url, wanted);
}
if (stale.length)
  console.log(stale.map((path) => `${check ? 'Not as the schemas say' : 'Written'}: ${path}`).join('\n'));
if (check && stale.length) {
  console.error('Run: node --import tsx --conditions=kith-source scripts/generate-model.mjs');
  process.exitCode = 1;
}
