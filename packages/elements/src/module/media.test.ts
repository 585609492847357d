import { expect, fixture, html } from '@open-wc/testing';
import type { BodyBlock, Media } from '@kith/model/media.js';
import type { Step } from '@kith/model/module.js';
import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import { from } from '../../../../stories/fixtures/more.js';
import { audio, elsewhere, picture, showing, video } from '../../../../stories/fixtures/media.js';
import { ax, focused, press, saying, seen, until } from '../../test/support.js';

const root = (el: Element): ShadowRoot => el.shadowRoot!;
const find = <Found extends Element = HTMLElement>(el: Element, selector: string): Found =>
  root(el).querySelector<Found>(selector)!;

/** A player whose first step shows a medium, which is there. */
async function player(medium: unknown, words = 'Bedtime, and a row', lang = 'en'): Promise<KithModule> {
  const page = await fixture(
    html`<div lang=${lang}><kith-module .module=${showing(medium as Media, words)}></kith-module></div>`,
  );
  const el = page.querySelector('kith-module')!;
  await until(() => find(el, '#body')?.children.length > 2 && !find(el, '.room'));
  return el;
}
const bar = (el: Element): HTMLElement => find(el, 'button.bar');
const movie = (el: Element): HTMLVideoElement => find(el, 'video');
const transcript = (el: Element): HTMLDetailsElement => find(el, '.medium details');
const signing = (el: Element): HTMLInputElement => find(el, '.tick input');
const trouble = (el: Element): string => seen(find(el, '.note'));

async function go(el: KithModule, words: string): Promise<void> {
  saying(root(el), '.controls button', words).click();
  await el.updateComplete;
}

/** Presses Play (a real key: browsers let nothing sound without a press), and waits until it runs. */
async function play(el: Element): Promise<HTMLVideoElement> {
  bar(el).focus();
  await press('Enter');
  const played = find<HTMLVideoElement>(el, 'video, audio');
  await until(() => played.currentTime > 0 || trouble(el));
  expect(trouble(el)).to.equal('');
  return played;
}

/** A file as it travels inside a page. */
const inMemory = async (file: string): Promise<string> => URL.createObjectURL(await (await fetch(file)).blob());

/** What the page has loaded, or tried to: the ends of addresses. */
const loaded = (): string[] =>
  performance.getEntriesByType('resource').map(({ name }) => name.slice(name.lastIndexOf('/') + 1));

/** Not every build of WebKitGTK has what it takes. Then the words are there: see the test of that. */
const able = !!document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01E, mp4a.40.2"');
/** What only an engine that can play shows. WebKitGTK comes without codecs, and then shows the words: tested below. */
const playing = (name: string, test: () => Promise<void>): void => {
  if (able) it(name, test);
};

const failed = 'We could not play this. You can read it instead, or try again.';

describe('media in <kith-module>', () => {
  playing('asks for nothing but the poster before a press, and then plays, with captions', async () => {
    performance.clearResourceTimings();
    const el = await player(video);
    const poster = find<HTMLImageElement>(el, '.screen img');
    await until(() => poster.complete && poster.naturalWidth);
    expect(find(el, 'video')).to.equal(null);
    expect(seen(bar(el))).to.equal('Play: Bedtime, and a row 6 seconds, uses 0.1 MB');
    expect(await ax(bar(el), 'button', 'Play: Bedtime, and a row 6 seconds, uses 0.1 MB')).to.include({
      role: 'button',
      name: 'Play: Bedtime, and a row 6 seconds, uses 0.1 MB',
    });
    expect(loaded().filter((name) => /^row/.test(name))).to.deep.equal(['row.jpg']);

    const played = await play(el);
    expect(focused()).to.equal(played);
    await until(() => played.textTracks[0]!.activeCues?.length);
    expect(played.textTracks[0]!.mode).to.equal('showing');
    expect((played.textTracks[0]!.activeCues![0] as VTTCue).text).to.equal('Come on, teeth.');
    expect(loaded()).to.include('row.en.vtt');
  });

  playing('stays in its place: the player takes the room of the poster', async () => {
    const el = await player(video);
    const before = find(el, '.screen').getBoundingClientRect();
    expect(before.width / before.height).to.be.closeTo(320 / 180, 0.01);
    const height = find(el, '.medium').offsetHeight;
    const { width, height: playing } = (await play(el)).getBoundingClientRect();
    expect([width, playing]).to.deep.equal([before.width, before.height]);
    expect(find(el, '.medium').offsetHeight).to.equal(height);
  });

  playing('shows the captions of the page’s language first', async () => {
    const el = await player(video, undefined, 'ur');
    const played = await play(el);
    const [first, second] = played.textTracks;
    expect([first!.language, first!.mode, second!.language]).to.deep.equal(['ur', 'showing', 'en-GB']);
    expect([first!.label, second!.label]).to.deep.equal(['اردو', 'English']);
  });

  playing('changes to sign language and back at the same moment, as the visitor has set it', async () => {
    // A server of tests cannot send a part of a file; what is in memory can be played from any moment on.
    const [src, signed] = await Promise.all([video.src, video.sign!.src].map(inMemory));
    const el = await player({ ...video, src, sign: { src: signed, lang: 'bfi' } });
    const played = await play(el);
    expect(played.src).to.equal(src);
    played.textTracks[0]!.mode = 'disabled';
    played.textTracks[1]!.mode = 'showing';
    played.currentTime = 2;
    await until(() => !played.seeking);
    for (const now of [signed, src]) {
      signing(el).click();
      expect(played.src).to.equal(now);
      await until(() => played.currentTime > 2);
      expect(movie(el)).to.equal(played);
      expect(played.currentTime).to.be.within(2, 5);
      expect(played.paused).to.equal(false);
      expect([...played.textTracks].map(({ mode }) => mode)).to.deep.equal(['disabled', 'showing']);
    }
    played.pause();
    played.currentTime = 4;
    signing(el).click();
    await until(() => played.readyState >= 2 && played.currentTime === 4);
    expect(played.paused).to.equal(true);
  });

  playing('plays in sign language from the first press where that is picked', async () => {
    const el = await player({ ...video, sign: { ...video.sign!, bytes: 2_345_678 } });
    expect(await ax(signing(el), 'checkbox', 'In British Sign Language')).to.include({
      role: 'checkbox',
      name: 'In British Sign Language',
    });
    signing(el).click();
    expect(seen(bar(el))).to.include('uses 2.4 MB');
    expect((await play(el)).src).to.match(/row-bfi\.mp4$/);
  });

  for (const [what, src] of [
    ['is not there', 'stories/fixtures/media/none.mp4'],
    ['is no video at all', URL.createObjectURL(new Blob(['?'], { type: 'video/mp4' }))],
  ] as const)
    it(`opens its words and says so where the video ${what}`, async () => {
      const el = await player({ ...video, src });
      expect(transcript(el).open).to.equal(false);
      bar(el).focus();
      await press('Enter');
      await until(() => trouble(el));
      expect(trouble(el)).to.equal(failed);
      expect(find(el, '.note').parentElement!.ariaLive).to.equal('polite');
      expect(transcript(el).open).to.equal(true);
      expect(seen(transcript(el))).to.include('Sam: Five more minutes, then teeth.');
      expect(focused(), 'the focus is not lost with the video').to.equal(bar(el));
    });

  it('shows all its words in type twice as large, on a small phone', async () => {
    const el = await player(video);
    el.style.cssText = 'inline-size: 312px; font-size: 32px';
    const card = find(el, '.medium .card').getBoundingClientRect();
    for (const part of ['.bar', '.tick']) {
      const words = document.createRange();
      words.selectNodeContents(find(el, `.medium ${part}`));
      expect(words.getBoundingClientRect().right, part).to.be.at.most(card.right);
    }
  });

  it('stays inside the boxes of a scenario', async () => {
    const body: BodyBlock[] = [{ type: 'media', media: video.id, words: 'Bedtime, and a row' }];
    const el = await fixture<KithModule>(
      html`<kith-module
        .module=${{
          ...from('scene'),
          media: [video],
          steps: from('scene').steps.map((step) =>
            step.kind === 'scenario'
              ? { ...step, before: { ...step.before, body }, after: { ...step.after, body } }
              : step,
          ),
        }}
      ></kith-module>`,
    );
    await until(() => root(el).querySelectorAll('.medium').length === 2);
    find<HTMLDetailsElement>(el, '.fold').open = true;
    for (const box of ['.scene', '.fold']) {
      const medium = find(el, `${box} .medium`).getBoundingClientRect();
      const around = find(el, box).getBoundingClientRect();
      expect(medium.width, box).to.be.above(100);
      expect(medium.right, box).to.be.at.most(around.right + 0.5);
    }
  });

  it('plays in every engine but a WebKit without codecs, so that the tests of playing are run', () => {
    if (!/^(?!.*Chrome).*AppleWebKit/.test(navigator.userAgent)) expect(able).to.equal(true);
  });

  (able ? (): void => {} : it)('opens its words where the browser cannot play such a video', async () => {
    const el = await player(video);
    bar(el).click();
    await until(() => trouble(el));
    expect(transcript(el).open).to.equal(true);
  });

  it('opens its words by itself for who saves data', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    try {
      expect(transcript(await player(video)).open).to.equal(true);
    } finally {
      delete (navigator as { connection?: unknown }).connection;
    }
    expect(transcript(await player(video)).open).to.equal(false);
  });

  it('leaves its words open in the next step too for who saves data, where Talk is closed', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    try {
      const el = await player(video);
      find<HTMLDetailsElement>(el, '.foot > details').open = true;
      await go(el, 'Next');
      await until(() => root(el).activeElement?.id === 'heading');
      expect(find<HTMLDetailsElement>(el, '.foot > details').open).to.equal(false);
      expect(
        [...root(el).querySelectorAll<HTMLDetailsElement>('.medium details')].map(({ open }) => open),
      ).to.deep.equal([true, true]);
    } finally {
      delete (navigator as { connection?: unknown }).connection;
    }
  });

  playing('stops when its step is left, and is as at first when the visitor comes back', async () => {
    const el = await player(video);
    const played = await play(el);
    await go(el, 'Next');
    await until(() => played.paused);
    expect(played.isConnected).to.equal(false);
    expect(root(el).querySelectorAll('video, audio')).to.have.lengthOf(0);
    await go(el, 'Back');
    expect(seen(bar(el))).to.include('Play: Bedtime');
  });

  playing('stops when the player is taken from the page', async () => {
    const el = await player(video);
    const played = await play(el);
    el.remove();
    await until(() => played.paused);
  });

  playing('lets one recording play at a time', async () => {
    const module = showing(video);
    const [look] = module.steps;
    const twice = { ...look!, body: [...look!.body.slice(1, 2), ...structuredClone(look!.body.slice(1, 2))] } as Step;
    const el = await fixture<KithModule>(
      html`<kith-module .module=${{ ...module, steps: [twice, ...module.steps.slice(1)] }}></kith-module>`,
    );
    await until(() => bar(el));
    const first = await play(el);
    bar(el).focus();
    await press('Enter');
    await until(() => first.paused);
    const [, second] = root(el).querySelectorAll('video');
    expect(second!.paused).to.equal(false);
  });

  playing('plays a sound, whose words are below it', async () => {
    const el = await player(audio, 'A slow breath');
    expect(seen(bar(el))).to.equal('Play: A slow breath 2 minutes, uses 0.1 MB');
    expect(!find(el, 'audio')).to.equal(true);
    // Whether it can be heard is up to the machine: Firefox refuses a sound where there is nothing to hear it with.
    const began = new Promise<EventTarget | null>((resolve) =>
      root(el).addEventListener('play', ({ target }) => resolve(target), true),
    );
    bar(el).focus();
    await press('Enter');
    const { controls, title, localName } = (await began) as HTMLAudioElement;
    expect([localName, controls, title]).to.deep.equal(['audio', true, 'A slow breath']);
    if (!transcript(el).open) transcript(el).querySelector('summary')!.click();
    expect(seen(transcript(el))).to.include('Breathe in for four.');
  });

  it('shows an empty panel where there is no poster, or none that can be had', async () => {
    const without = await player({ ...video, poster: undefined });
    expect(find(without, '.screen img')).to.equal(null);
    expect(find(without, '.screen').getBoundingClientRect().height).to.be.above(100);
    const broken = await player({ ...video, poster: 'stories/fixtures/media/none.jpg' });
    await until(() => !find(broken, '.screen img'));
    expect(find(broken, '.screen').getBoundingClientRect().height).to.be.above(100);
  });

  playing('can be worked by keys alone', async () => {
    const el = await player(video);
    bar(el).focus();
    const order: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      await press('Tab');
      order.push(seen(focused()!.closest('label') ?? focused()));
    }
    expect(order).to.deep.equal(['In British Sign Language', 'Read it instead', 'Next']);
    transcript(el).querySelector('summary')!.focus();
    await press('Enter');
    await until(() => transcript(el).open);
    signing(el).focus();
    await press('Space');
    expect(signing(el).checked).to.equal(true);
    bar(el).focus();
    await press('Space');
    await until(() => movie(el)?.currentTime > 0);
    expect(focused()).to.equal(movie(el));
  });

  it('shows a picture with its words, and whose it is', async () => {
    const el = await player(picture, 'A ball and a door');
    const image = find<HTMLImageElement>(el, '.medium img');
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['320', '180']);
    expect([image.loading, image.decoding]).to.deep.equal(['lazy', 'async']);
    await until(() => image.complete && image.naturalWidth);
    expect(seen(find(el, '.credit'))).to.equal('Kith contributors, CC-BY-4.0');
    expect(await ax(image, 'image', 'A ball and a door')).to.include({ name: 'A ball and a door' });
    const ornament = await player({ ...picture, decorative: true }, '');
    expect(find<HTMLImageElement>(ornament, '.medium img').getAttribute('alt')).to.equal('');
  });

  it('says how long and how much in the page’s language', async () => {
    const long = { ...video, duration: 61, bytes: 12_340_000 };
    for (const [lang, words] of [
      ['en', 'Play: Bedtime 1 minute, uses 12.4 MB'],
      ['cy', 'Chwarae: Bedtime 1 munud, yn defnyddio 12.4 MB'],
      ['ur', 'چلائیں: Bedtime 1 منٹ, 12.4 MB ڈیٹا استعمال ہوگا'],
    ] as const) {
      const el = await player(long, 'Bedtime', lang);
      await until(() => bar(el)?.lang === lang);
      expect(seen(bar(el))).to.equal(words);
    }
    expect(seen(bar(await player({ ...video, duration: undefined, bytes: undefined }, '')))).to.equal('Play');
  });

  for (const [what, medium, words] of [
    ['an unknown kind', { ...video, type: 'hologram' }, 'Come on, teeth.'],
    ['a source elsewhere', { ...video, src: 'https://example.org/x.mp4' }, 'Come on, teeth.'],
    ['a source that runs', { ...video, src: 'javascript:alert(1)' }, 'Come on, teeth.'],
    ['a frame of script', { ...elsewhere, embed: 'javascript:alert(1)' }, 'Come on, teeth.'],
    ['no size', { ...picture, width: 0 }, 'We could not load this part.'],
    ['broken words', { ...audio, transcript: [{ type: 'paragraph' }] }, 'We could not load this part.'],
    ['nothing', { id: 'row' }, 'We could not load this part.'],
  ] as const)
    it(`lets a medium with ${what} be read, or says that it is missing`, async () => {
      const el = await player(medium);
      expect(seen(find(el, '#body')))
        .to.include(words)
        .and.to.include('What would you have said?');
      expect(find(el, '.medium')).to.equal(null);
    });

  for (const [what, medium] of Object.entries({ picture, video, audio, elsewhere }))
    for (const width of [360, 1200])
      it(`keeps the room of a medium from the first drawing on (${what}, ${width} px)`, async () => {
        const page = await fixture<HTMLElement>(html`<div></div>`);
        page.style.inlineSize = `${width}px`;
        const el = document.createElement('kith-module');
        el.module = showing(medium, 'Bedtime');
        page.append(el);
        await el.updateComplete;
        expect(!!find(el, '.room'), 'its room is there first').to.equal(true);
        const { offsetHeight } = find(el, '.step');
        await until(() => find(el, '.medium'));
        expect(find(el, '.step').offsetHeight).to.be.closeTo(offsetHeight, 3);
      });

  it('says that a medium is missing which the module does not have', async () => {
    const module = { ...showing(video), media: undefined };
    const el = await fixture<KithModule>(html`<kith-module .module=${module}></kith-module>`);
    await until(() => seen(find(el, '#body')).includes('We could not load this part.'));
  });
});

describe('a video that is elsewhere, in <kith-module>', () => {
  it('asks its provider for nothing before a press, and says who that is', async () => {
    const el = await player(elsewhere);
    expect(!find(el, 'iframe')).to.equal(true);
    expect(seen(find(el, '.screen'))).to.equal('If you play this here, YouTube can see that you watched.');
    expect(seen(bar(el))).to.equal('Play: Bedtime, and a row 3 minutes');
    const link = find<HTMLAnchorElement>(el, 'a.tick');
    expect([seen(link), link.href]).to.deep.equal(['Open on YouTube', elsewhere.page]);
    expect(loaded().join()).to.not.include('aaaaaaaaaaa');
    transcript(el).querySelector('summary')!.click();
    expect(seen(transcript(el))).to.include('Come on, teeth.');
  });

  it('gives its frame no more than it needs, and opens its words where the page’s policy keeps it empty', async () => {
    // Nobody is there: a test leaves the real one alone.
    const embed = 'https://localhost:9/youtube/embed/a';
    const el = await player({ ...elsewhere, embed });
    bar(el).focus();
    bar(el).click();
    const frame = find<HTMLIFrameElement>(el, 'iframe');
    expect(frame.src).to.equal(embed);
    expect(frame.title).to.equal('Bedtime, and a row');
    expect([...frame.sandbox]).to.deep.equal(['allow-scripts', 'allow-same-origin', 'allow-presentation']);
    expect(frame.allow).to.equal('fullscreen; picture-in-picture');
    expect(frame.referrerPolicy).to.equal('strict-origin');
    expect(frame).to.have.property('credentialless', true);
    expect(focused()?.localName).to.equal('iframe');
    const refusal = { effectiveDirective: 'frame-src', documentURI: location.href } as SecurityPolicyViolationEventInit;
    document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', refusal));
    expect(trouble(el)).to.equal(failed);
    expect(transcript(el).open).to.equal(true);
    expect(!find(el, 'iframe')).to.equal(true);
    expect(focused()?.className).to.equal('bar');

    const other = await player({ ...elsewhere, embed: 'https://localhost:9/7', provider: 'Example' });
    bar(other).click();
    expect(find<HTMLIFrameElement>(other, 'iframe').referrerPolicy).to.equal('no-referrer');
  });
});
