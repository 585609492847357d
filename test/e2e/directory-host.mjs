// A directory that `kith directory` wrote, on a host of its own, and a page of the charity that names it.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import { promisify } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { makeCharitySite } from '../../scripts/site.mjs';

const kith = join(import.meta.dirname, '../../packages/cli/dist/main.js');
const service = (id, name, number, latitude, longitude) => ({
  id,
  name,
  description: '<p>Help for grandparents who bring up a child.</p>',
  status: 'active',
  phones: [{ number }],
  service_at_locations: [{ location: { latitude, longitude } }],
});
const services = [
  service('1', 'Kin Care', '0117 496 0101', 51.46, -2.56),
  service('2', 'Far from there', '0131 496 0102', 55.95, -3.19),
];

/** Makes both of them for the demonstration, until its tests have run: their origins. */
export async function withDirectory({ folder, content }) {
  const at = (name) => join(folder, name);
  await writeFile(at('feed.json'), JSON.stringify(services));
  const args = ['directory', `A council=${at('feed.json')}`, '--out', at('directory'), '--work', at('work')];
  await promisify(execFile)(process.execPath, [kith, ...args]);
  const directory = await serve(at('directory/site'), { anyOrigin: true });

  await makeCharitySite(at('near'), content);
  const html = (await readFile(at('near/talk.html'), 'utf8'))
    .replace('data-kith="talk"', `data-kith="talk" data-directory="${directory.origin}/"`)
    .replace(`connect-src ${content}`, `connect-src ${content} ${directory.origin}`);
  await writeFile(at('near/talk.html'), html);
  const charity = await serve(at('near'));
  after(() => Promise.all([directory.close(), charity.close()]));
  return { directory: directory.origin, charity: charity.origin };
}
