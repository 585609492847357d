import { expect, fixture, html } from '@open-wc/testing';
import { forget } from '@kith/elements/config.js';
import '@kith/elements/talk.js';
import type { KithTalk } from '@kith/elements/talk.js';
import { rank } from '@kith/model/rank.js';
import type { Talk } from '@kith/model/talk.js';
import { routesOf } from '@kith/model/tile-routes.js';
import { clockAt } from '../../../../stories/fixtures/clock.js';
import { talk } from '../../../../stories/fixtures/talks.js';
import { details, tile } from '../../../../stories/fixtures/tiles.js';
import { answering, press, saying, seen, until } from '../../test/support.js';
import type { KithWarningEvent } from '../shared/warning.events.js';

const byPlace: Talk = { ...talk, questions: [{ about: 'place' }] };
const root = (el: Element): ShadowRoot => el.shadowRoot!;
const names = (el: Element): string[] =>
  [...root(el).querySelectorAll('.name')].map((name) => seen(name) || name.textContent.trim());
const found = (el: Element): string => seen(root(el).getElementById('found'));
const item = (el: Element, name: string): HTMLElement =>
  [...root(el).querySelectorAll<HTMLElement>('.routes > li')].find(
    (one) => one.querySelector('.name')!.textContent.trim() === name,
  )!;

/** The questions open, on a page that names a directory. */
async function asked(directory = '/d'): Promise<KithTalk> {
  const el = await fixture<KithTalk>(
    html`<kith-talk directory=${directory} .talk=${byPlace}><a href="/talk/">See them on one page</a></kith-talk>`,
  );
  await until(() => root(el).querySelector('.head button'));
  root(el).querySelector<HTMLElement>('.head button')!.click();
  await until(() => root(el).querySelector('input'));
  return el;
}

async function say(el: KithTalk, place: string): Promise<void> {
  const field = root(el).querySelector('input')!;
  field.focus();
  field.value = place;
  await press('Enter');
}

/** What a server answers by the end of the address; anything else is not there. */
const serving = (answers: Readonly<Record<string, unknown>>) =>
  answering((url) => {
    const [, body] = Object.entries(answers).find(([end]) => url.endsWith(end)) ?? [];
    return body === undefined
      ? new Response('', { status: 404 })
      : typeof body === 'string'
        ? new Response(body)
        : Response.json(body);
  });

describe('<kith-talk directory>', () => {
  let restore: () => void;
  let net: ReturnType<typeof answering> | undefined;
  beforeEach(() => (restore = clockAt('2026-11-24T14:20:00Z')));
  afterEach(() => {
    restore();
    net?.restore();
  });

  it('asks for one file once somebody says where they are, and for nothing before', async () => {
    net = serving({ 'near/BS5.json': tile });
    const el = await asked();
    root(el).querySelector('input')!.focus();
    expect(net.urls).to.deep.equal([]);
    await say(el, 'bs5 6aa');
    await until(() => found(el).includes('added'));
    expect(found(el)).to.equal('This is for BS5. We added 3 services near there.');
    expect(net.urls).to.deep.equal([new URL('/d/near/BS5.json', location.href).href]);
  });

  it('puts them among the others where the model puts them, with who says so, and from when', async () => {
    net = serving({ 'near/BS5.json': tile });
    const el = await asked();
    await say(el, 'BS5');
    await until(() => found(el).includes('added'));
    const answers = {
      languages: ['en'],
      place: { district: 'BS5', at: { lat: 51.464, lng: -2.558 }, nation: 'england' },
    } as const;
    const ranked = rank(
      { ...byPlace, routes: [...byPlace.routes, ...routesOf(tile)] },
      { ...answers, languages: ['en'] },
      new Date(),
    );
    expect(names(el)).to.deep.equal(ranked.routes.map(({ route }) => route.name));
    root(el).querySelector('details')!.open = true;
    const words = seen(item(el, 'Kin Care'));
    expect(words).to.include('From Harbour Council, 3 Aug 2026');
    const play = item(el, 'Barton Stay and Play');
    expect(seen(play)).to.include('Run by Barton Neighbours.');
    expect([...play.querySelectorAll('a')].map((one) => one.getAttribute('href'))).to.deep.equal(['tel:01174960012']);
    expect(play.querySelector('.name bdi')!.getAttribute('lang')).to.equal('en-GB');
  });

  it('shows the rest of a service on a press, from one more file', async () => {
    net = serving({ 'near/BS5.json': tile, 'more/0a.json': details });
    const el = await asked();
    await say(el, 'BS5');
    await until(() => found(el).includes('added'));
    root(el).querySelector('details')!.open = true;
    await el.updateComplete;
    const play = item(el, 'Barton Stay and Play');
    const summary = saying(play, 'summary', 'More about this');
    expect(summary.getBoundingClientRect().height).to.be.at.least(44);
    summary.focus();
    await press('Enter');
    await until(() => seen(play).includes('Nobody minds noise.'));
    expect(seen(play)).to.include('Who it is for: Families with a child under five.');
    expect(seen(play)).to.include(
      'Where to go: Barton Hall. 4 Barton Street, Bristol, BS5 6AA. A ramp at the side door',
    );
    expect(saying(play, 'a', 'Email play@barton.example').getAttribute('href')).to.equal('mailto:play@barton.example');
    expect(play.querySelectorAll('a')).to.have.lengthOf(2);
    expect(net.urls).to.have.lengthOf(2);
    await expect(el).to.be.accessible();
    await press('Enter');
    await press('Enter');
    expect(net.urls, 'it is asked for once').to.have.lengthOf(2);
  });

  it('says so when the rest cannot be had, and tries again on the next press', async () => {
    const answers: Record<string, unknown> = { 'near/BS5.json': tile };
    net = serving(answers);
    const el = await asked();
    await say(el, 'BS5');
    await until(() => found(el).includes('added'));
    root(el).querySelector('details')!.open = true;
    const summary = item(el, 'Kin Care').querySelector('summary')!;
    summary.click();
    await until(() => seen(item(el, 'Kin Care')).includes('We could not load this. You can ask them.'));
    answers['more/0f.json'] = {
      ...details,
      services: [
        {
          ...details.services[0]!,
          route: { ...details.services[0]!.route, id: '0f00000001' },
          text: 'Come as you are.',
        },
      ],
    };
    summary.click();
    await until(() => !item(el, 'Kin Care').querySelector('details')!.open);
    summary.click();
    await until(() => seen(item(el, 'Kin Care')).includes('Come as you are.'));
  });

  for (const [what, answer] of [
    ['is not JSON', '<html>'],
    ['is of another format', { format: 'tile/9' }],
    [
      'leads to a script',
      { ...tile, services: [{ ...tile.services[0]!, ways: [{ website: 'javascript:alert(1)' }] }] },
    ],
    ['is far too long', `${JSON.stringify(tile)}${' '.repeat(200_000)}`],
    ['has a number that is none', JSON.parse(JSON.stringify(tile).replace('"hours":0', '"hours":{}'))],
  ] as const)
    it(`leaves everyone else in the list and says so when its file ${what}`, async () => {
      const told: KithWarningEvent[] = [];
      const listen = (event: Event): void => void told.push(event as KithWarningEvent);
      document.addEventListener('kith-talk-warning', listen);
      net = serving({ 'near/BS5.json': answer });
      const el = await asked();
      await say(el, 'BS5');
      await until(() => found(el).includes('could not'));
      expect(found(el)).to.equal(
        'This is for BS5. We could not load the services near there. You can still talk to everyone else.',
      );
      expect(names(el)).to.have.members(talk.routes.map(({ name }) => name));
      await until(() => told.some(({ problem }) => problem.message.includes('near/BS5.json')));
      document.removeEventListener('kith-talk-warning', listen);
    });

  it('says that it knows of none where there is no file, and asks for the nation where there is no district', async () => {
    net = serving({ 'national.json': { ...tile, district: undefined } });
    const el = await asked('/d/');
    await say(el, 'BS5');
    await until(() => found(el).includes('We know of no services near there.'));
    expect(names(el)).to.have.lengthOf(talk.routes.length);
  });

  it('forgets them with everything else', async () => {
    net = serving({ 'near/BS5.json': tile });
    const el = await asked();
    await say(el, 'BS5');
    await until(() => names(el).includes('Kin Care'));
    forget();
    await until(() => !names(el).includes('Kin Care'));
    expect(names(el)).to.have.lengthOf(talk.routes.length);
  });

  it('shows the place that was said last, whichever file comes first', async () => {
    const held: ((response: Response) => void)[] = [];
    net = answering(() => new Promise((resolve) => held.push(resolve)));
    const el = await asked();
    await say(el, 'BS5');
    await until(() => held.length === 1);
    await say(el, 'EH1');
    await until(() => held.length === 2);
    held[1]!(Response.json({ ...tile, district: 'EH1', services: [{ ...tile.services[2]!, name: 'In the north' }] }));
    await until(() => names(el).includes('In the north'));
    held[0]!(Response.json(tile));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(names(el)).to.not.include('Kin Care');
  });
});
