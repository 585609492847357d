// The script tag in real browsers, from the built files: `npm run build` first. BROWSERS=chromium keeps to one engine.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { chunks, files, fixture, openLab, version } from './lab.mjs';

const wanted = process.env.BROWSERS?.split(',');
const lab = await openLab(wanted);
after(() => lab.close());

const link = '<p><a data-kith="module" href="HOSTmodules/pause/">Take a pause</a></p>';
const stands = ({ elements }) => elements?.[0]?.shows?.includes('Stop for a moment');
/** The link is where it was, and the page has heard of no error but by our event. */
function untouched(state) {
  assert.deepEqual(state.elements, []);
  assert.match(state.html, /^<p><a data-kith="module" href="[^"]+">Take a pause<\/a><\/p>/);
  assert.deepEqual(state.errors, []);
}
const failed = ({ events }) => events?.some(([name]) => name === 'kith-module-error');

const strict =
  (more = '') =>
  (host) =>
    // 'self' is for the probe alone.
    `default-src 'none'; script-src ${host} 'self'; connect-src ${host} 'self'; require-trusted-types-for 'script'; trusted-types kith${more}`;

/** What comes with a rare kind of step, or with a tap. What they share comes with them. */
const rare = chunks
  .map((name) => /^kith-(.+)-[\w-]{8}\.js$/.exec(name)[1])
  .filter((name) => !/^shared|^rare$/.test(name));
const askForAll = `<script>
  (async () => {
    const shared = () => globalThis[Symbol.for('kith')];
    while (!shared()?.load) await new Promise((next) => setTimeout(next, 20));
    for (const name of ${JSON.stringify(rare)}) shared().load(name).catch(() => {});
  })();
</script>`;

/** Asks for every chunk that there is: all elements, each with a document that needs the parser, in a language. */
const everything = (lang) =>
  [...new Set(Object.values(files).flatMap(({ noun }) => noun ?? []))]
    .map((noun) => `<kith-${noun} src="HOST${noun}s/bad/bad.json"><a href="HOSThelp/">Help</a></kith-${noun}>`)
    .join('') +
  `<kith-module src="HOSTmodules/pause/module.json"><a href="HOSTmodules/pause/">Take a pause</a></kith-module><script async src="HOSTkith/1/kith.js?lang=${lang}"></script>${askForAll}`;

/**
 * The chunks to spoil, and what to call that. In the first engine each by itself; in the others, which open one page at a
 * time, those at once that bring no other.
 */
function spoils(engine) {
  const all = Object.values(files);
  const brings = (chunk) =>
    /^kith-(cy|ur|rare)\b/.test(chunk) ||
    files[chunk].dynamicImports.length > 0 ||
    all.some(({ imports }) => imports?.includes(chunk));
  const [alone, together] =
    engine === lab.engines[0] ? [chunks, []] : [chunks.filter(brings), chunks.filter((chunk) => !brings(chunk))];
  return {
    ...Object.fromEntries(alone.map((chunk) => [chunk.replace(/-[\w-]{8}\.js$/, ''), [chunk]])),
    ...(together.length && { 'all that bring no other': together }),
  };
}

for (const engine of lab.engines)
  describe(engine, () => {
    const visit = (page) => lab.visit(engine, page);

    for (const [form, html] of Object.entries({
      'a marked link': link,
      'a marked block': '<div data-kith="module"><a href="HOSTmodules/pause/">Take a pause</a></div>',
      'a bare link on its own': '<p><a href="HOSTmodules/pause/">Take a pause</a></p>',
      'a tag':
        '<kith-module src="HOSTmodules/pause/module.json"><a href="HOSTmodules/pause/">Take a pause</a></kith-module>',
    }))
      it(`plays a module from ${form}, fetching each file once, from the script's host alone`, async () => {
        const state = await visit({ html: `<body>${html}TAG` });
        assert.ok(stands(state), JSON.stringify(state));
        assert.equal(state.elements[0].fallback, 'Take a pause');
        assert.deepEqual(state.errors, []);
        assert.deepEqual(state.warnings, []);
        assert.deepEqual(state.origins.toSorted(), [lab.host, lab.site].toSorted());
        assert.equal(new Set(state.requests).size, state.requests.length, String(state.requests));
      });

    it('plays it from the single file, without another script', async () => {
      const state = await visit({ html: `<body>${link}<script async src="HOSTkith/1/kith.all.js"></script>` });
      assert.ok(stands(state), JSON.stringify(state));
      assert.deepEqual(state.requests.toSorted(), ['kith/1/kith.all.js', 'modules/pause/module.json']);
    });

    for (const script of ['kith.js', 'kith.all.js'])
      it(`plays it under the strictest policy (${script})`, async () => {
        const html = `<body>${link}<script async src="HOSTkith/1/${script}"></script>`;
        const state = await visit({ html, csp: strict(), until: stands });
        assert.ok(stands(state), JSON.stringify(state));
        assert.deepEqual(state.errors, []);
      });

    it('reads and writes JSON-LD under the strictest policy, which refuses none of it, and nothing gets out of it', async () => {
      const state = await visit({
        html: `<body><p><a data-kith="resource" data-json-ld="on" href="HOSTresources/rows/">Rows</a></p>
          <kith-resource src="HOSTresources/first-weeks/linked.json"></kith-resource>
          <kith-resource><script type="application/ld+json">${fixture('linked.json')}</script></kith-resource>TAG`,
        csp: strict(),
        until: ({ elements, html }) =>
          elements?.length === 3 &&
          elements.every(({ shows }) => /Prefer to talk/.test(shows)) &&
          /"@type":/.test(html),
      });
      const [written, address, inside] = state.elements;
      const said = JSON.parse(written.fallback.replace(/^Rows/, ''));
      assert.deepEqual([said['@type'], said.url], ['Article', 'https://www.harbour.example/money']);
      assert.match(said.name, /<\/script><script>window\.said="evil"<\/script><!-- /);
      assert.doesNotMatch(written.fallback, /</);
      for (const { shows } of [address, inside]) assert.match(shows, /The first weeks.*Watch it on bay\.example/);
      assert.deepEqual([state.refused, state.errors, state.said], [[], [], undefined]);
    });

    /** Presses what says these words, one after the other, and says how things then stand. */
    const keeping = (...words) => `<script>
      (async () => {
        const root = () => document.querySelector('kith-module')?.shadowRoot;
        const find = (word) => [...(root()?.querySelectorAll('summary, button') ?? [])].find((one) => one.textContent.trim() === word);
        for (const word of ${JSON.stringify(words)}) {
          while (!find(word)) await new Promise((next) => setTimeout(next, 20));
          find(word).click();
          await new Promise((next) => setTimeout(next, 50));
        }
        const status = () => root().querySelector('.kept [role=status]')?.textContent.trim();
        while (!status()) await new Promise((next) => setTimeout(next, 20));
        let kept = 'nobody may look';
        try { kept = [localStorage, sessionStorage].map((one) => Object.keys(one).sort()) } catch {}
        said = [status(), kept];
      })();
    </script>`;
    const saving = '<kith-module save="device" src="HOSTmodules/pause/module.json"></kith-module>';

    it('keeps a place when asked, and erases it, and nothing of the page’s, on Kith.forget()', async () => {
      const html = `<body><script>localStorage.clear(); sessionStorage.clear(); localStorage.basket = 'theirs'</script>${saving}TAG`;
      const kept = await visit({ html: html + keeping('Keep my place', 'Keep it here'), until: ({ said }) => said });
      assert.deepEqual(kept.said, ['Kept on this device.', [['basket', 'kith:module:pause'], []]]);
      const state = await visit({
        html: `<body><script>sessionStorage['kith:module:x'] = '1'; Kith = { q: [['forget'], ['ready', () => said = [localStorage, sessionStorage].map((one) => Object.keys(one))]] }</script>TAG`,
        until: ({ said }) => said,
      });
      assert.deepEqual(state.said, [['basket'], []]);
      assert.deepEqual(state.errors, []);
    });

    it('says so where the page is in a sandbox without storage, and throws nothing at Kith.forget()', async () => {
      const state = await visit({
        html: `<body>${saving}TAG${keeping('Keep my place', 'Keep it here')}<script>Kith = { q: [['forget']] }</script>`,
        csp: () => 'sandbox allow-scripts',
        until: ({ said }) => said,
      });
      assert.deepEqual(state.said, [
        'This browser could not keep it. Save it as a file, or write down a code.',
        'nobody may look',
      ]);
      assert.deepEqual(state.errors, []);
    });

    it('plays it beside a Lit of the page under that policy', async () => {
      const html = `<body>${link}<script src="own-lit.js"></script>TAG`;
      const state = await visit({ html, csp: strict(' lit-html'), until: stands });
      assert.ok(stands(state), JSON.stringify(state));
    });

    it('leaves the link where the page refuses our policy', async () => {
      const html = `<body>${link}TAG`;
      const state = await visit({
        html,
        csp: (host) => strict()(host).replace('types kith', 'types other'),
        until: failed,
      });
      assert.deepEqual(state.elements, []);
      assert.deepEqual(state.errors, []);
    });

    it('asks for every chunk, so that the next tests test something', async () => {
      const both = [
        await visit({ html: `<body>${everything('cy')}` }),
        await visit({ html: `<body>${everything('ur')}` }),
      ];
      const asked = new Set(both.flatMap(({ requests }) => requests));
      for (const chunk of chunks) assert.ok(asked.has(`kith/1/${chunk}`), chunk);
    });

    describe('never runs what is not ours', { concurrency: engine === lab.engines[0] ? 4 : 1 }, () => {
      for (const [name, spoilt] of Object.entries(spoils(engine)))
        it(name, async () => {
          const state = await visit({
            html: `<body>${everything(spoilt.some((chunk) => /^kith-ur\b/.test(chunk)) ? 'ur' : 'cy')}`,
            answer: ({ file, body, send }) =>
              spoilt.includes(file) ? (send(`window.said='evil';${body}`), true) : undefined,
            quiet: 3000,
          });
          for (const chunk of spoilt) assert.ok(state.requests.includes(`kith/1/${chunk}`), chunk);
          assert.equal(state.said, undefined);
          assert.deepEqual(state.errors, []);
          // What a visitor came with is there: a player, or what stood inside the tag.
          for (const { shows, fallback } of state.elements) assert.ok(shows || fallback);
        });
    });

    it('leaves the link when the element cannot be trusted, and says so', async () => {
      const own = chunks.find((name) => files[name].noun === 'module');
      const state = await visit({
        html: `<body>${link}TAG`,
        answer: ({ file, body, send }) => (file === own ? (send(`window.said='evil';${body}`), true) : undefined),
        until: failed,
      });
      untouched(state);
      assert.equal(state.said, undefined);
      assert.equal(state.events[0][1], 'a');
    });

    it('is one when it is loaded twice, and when it is both files', async () => {
      for (const scripts of ['TAGTAG', 'TAG<script src="HOSTkith/1/kith.all.js"></script>']) {
        const state = await visit({ html: `<body>${link}${scripts}` });
        assert.ok(stands(state), JSON.stringify(state));
        assert.equal(state.elements.length, 1);
        assert.deepEqual(state.errors, []);
        assert.deepEqual(state.warnings, []);
      }
    });

    for (const order of [
      [1, 2],
      [2, 1],
    ])
      it(`keeps to the first of two versions (${order})`, async () => {
        const [first, second] = order.map((channel) => `<script src="HOSTkith/${channel}/kith.js"></script>`);
        const state = await visit({
          html:
            `<body>${link}<script>Kith = {q: [['on', 'module-step', () => {}]]}</script>${first}` +
            `<script>said = [Kith.version]; Kith = {q: [['ready', () => said.push(Kith.version)]]}</script>${second}`,
          answer: ({ path, body, send }) =>
            path === 'kith/2/kith.js' ? (send(String(body).replaceAll(`"${version}"`, '"9.9.9"')), true) : undefined,
        });
        const kept = order[0] === 1 ? version : '9.9.9';
        assert.ok(stands(state), JSON.stringify(state));
        assert.equal(state.elements.length, 1);
        assert.deepEqual(state.said, [kept, kept]);
        assert.equal(state.warnings.length, 1);
        assert.match(state.warnings[0], /is idle/);
        assert.deepEqual(state.errors, []);
        assert.equal(state.requests.filter((path) => /kith-module/.test(path)).length, 1);
      });
  });

describe('what can go wrong on the way', { concurrency: 2 }, () => {
  const [engine] = lab.engines;
  const visit = (page) => lab.visit(engine, page);
  const own = chunks.find((name) => files[name].noun === 'module');

  const faults = {
    'is refused': ({ response }) => response.destroy(),
    'is not found': ({ send }) => send('', { status: 404 }),
    'is in trouble': ({ send }) => send('', { status: 503 }),
    'is a page of HTML': ({ send }) => send('<!doctype html><title>Sign in</title>'),
    'is a page of HTML, and says so': ({ send }) =>
      send('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    'is broken off': ({ send, body }) => send(body.subarray(0, body.length / 2)),
    'never comes': () => {},
  };
  for (const [fault, fail] of Object.entries(faults))
    for (const target of ['kith.js', own])
      it(`leaves the link when ${target.replace(/-\w+\.js/, '')} ${fault}`, async () => {
        const told = target === own && fault !== 'never comes';
        const state = await visit({
          html: `<body>${link}TAG`,
          answer: (about) => (about.file === target ? (fail(about), true) : undefined),
          quiet: 3000,
          until: told ? failed : undefined,
        });
        // A script that is no script is the one error that the browser itself reports.
        if (target === 'kith.js')
          state.errors = state.errors.filter((message) => !/SyntaxError|Script error/.test(message));
        untouched(state);
        assert.equal(!!failed(state), told);
        if (failed(state)) assert.equal(state.events[0][1], 'a');
      });

  for (const [fault, fail] of Object.entries(faults))
    if (fault !== 'never comes')
      it(`shows the link when the document ${fault}`, async () => {
        const state = await visit({
          html: `<body>${link}TAG`,
          answer: (about) => (about.file === 'module.json' ? (fail(about), true) : undefined),
          quiet: 3000,
          until: failed,
        });
        assert.equal(state.events[0]?.[0], 'kith-module-error', JSON.stringify(state));
        assert.equal(state.elements[0].fallback, 'Take a pause');
        assert.ok(state.elements[0].slotted);
        assert.deepEqual(state.errors, []);
      });

  it('plays on where saving cannot be loaded, and says so once', async () => {
    const state = await visit({
      html: '<body><kith-module save="device" src="HOSTmodules/pause/module.json"></kith-module>TAG',
      answer: ({ file, send }) => (file.startsWith('kith-keep-') ? (send('', { status: 404 }), true) : undefined),
      until: (state) => stands(state) && /could not load this part/.test(state.elements[0].shows),
    });
    assert.equal(state.elements[0].shows.split('could not load this part').length, 2);
    assert.deepEqual(state.errors, []);
  });

  it('tries a chunk once more', async () => {
    let tried = false;
    const state = await visit({
      html: `<body>${link}TAG`,
      answer: ({ file, send }) => {
        if (file !== own || tried) return undefined;
        tried = true;
        send('', { status: 503 });
        return true;
      },
      quiet: 3000,
      until: stands,
    });
    assert.ok(stands(state), JSON.stringify(state));
  });
  const patches = {
    'fetch throws': 'window.fetch = () => { throw new Error("no") }',
    'fetch is gone': 'delete window.fetch; window.fetch = undefined',
    'console is gone': 'window.console = undefined',
    'AMD is there': 'window.define = () => { throw new Error("anonymous define") }; define.amd = {}',
    'CommonJS is there':
      'window.module = { exports: {} }; window.exports = module.exports; window.require = () => { throw 1 }',
    'define throws': 'customElements.define = () => { throw new Error("no") }',
    'there are no custom elements': 'Object.defineProperty(window, "customElements", { value: undefined })',
    'the name is taken': 'customElements.define("kith-module", class extends HTMLElement {})',
    'there is no MutationObserver': 'delete window.MutationObserver',
    'there is another MutationObserver': 'window.MutationObserver = function () { throw 1 }',
    'timers never fire': 'window.setTimeout = () => 0; window.requestIdleCallback = () => 0',
    'Event is replaced': 'window.Event = function () {}; window.CustomEvent = function () { throw 1 }',
    'Kith is something else': 'window.Kith = { theirs: true }',
    'the symbol is taken': 'Object.defineProperty(window, Symbol.for("kith"), { value: 1 })',
    'prototypes are richer':
      'Object.prototype.integrity = "sha256-x"; Array.prototype.extra = 1; Object.prototype.src = "x"',
    'JSON and Array.from are broken': 'JSON.parse = JSON.stringify = Array.from = () => { throw 1 }',
    'there is an element called currentScript':
      'document.body.insertAdjacentHTML("beforeend", "<img name=currentScript>")',
    'appending throws': 'document.head.append = () => { throw 1 }',
    'there is no promise as we know it': 'Promise.all = () => { throw 1 }',
    'addresses are not ours to read': 'window.URL = function () { throw 1 }',
  };
  for (const [patch, code] of Object.entries(patches))
    for (const script of ['kith.js', 'kith.all.js'])
      it(`does no harm where ${patch} (${script})`, async () => {
        const state = await visit({
          html: `<body>${link}<script>${code}</script><script src="HOSTkith/1/${script}"></script><script>said = 'on'</script>`,
          quiet: 2500,
        });
        assert.deepEqual(state.errors, []);
        assert.equal(state.said, 'on');
        assert.match(state.html, /Take a pause<\/a>/);
        if (!stands(state)) assert.ok(state.elements.every(({ slotted }) => slotted));
      });
});

describe('what it takes for ours', { concurrency: 2 }, () => {
  const [engine] = lab.engines;
  const visit = (page) => lab.visit(engine, page);
  const bare = '<a href="HOSTmodules/pause/">Take a pause</a>';

  const table = {
    [`<p>${bare}</p>`]: true,
    [`<div> \n&nbsp;${bare}<br></div>`]: true,
    [`<p><span></span>${bare}</p>`]: true,
    [`<td>${bare}`]: true,
    [`<blockquote>${bare}</blockquote>`]: true,
    [`<p>${bare.replace('pause/', 'pause/index.html?from=mail#top')}</p>`]: true,
    [`<p>Try ${bare}.</p>`]: false,
    [`<p>${bare} or call us</p>`]: false,
    [`<p>${bare}${bare}</p>`]: false,
    [`<div>${bare}<img alt=""></div>`]: false,
    [`<div>${bare}<p>More</p></div>`]: false,
    [`<ul><li>${bare}</li></ul>`]: false,
    [`<ul><li><p>${bare}</p></li></ul>`]: false,
    [`<nav><div>${bare}</div></nav>`]: false,
    [`<header><p>${bare}</p></header>`]: false,
    [`<footer><p>${bare}</p></footer>`]: false,
    [`<h2>${bare}</h2>`]: false,
    [`<p>${bare.replace('Take a pause', '<img alt="Take a pause">')}</p>`]: false,
    [`<p>${bare.replace('pause/', 'pause/take-away.html')}</p>`]: false,
    [`<p>${bare.replace('modules/pause/', '')}</p>`]: false,
    [`<p>${bare.replace('modules/', 'posts/')}</p>`]: false,
    [`<p>${bare.replace('HOST', 'https://elsewhere.example/')}</p>`]: false,
    [`<svg><a href="HOSTmodules/pause/"><text>Take a pause</text></a></svg>`]: false,
    '<p><a data-kith="nothing" href="HOSTmodules/pause/">Take a pause</a></p>': false,
    '<p><a data-kith="module">Take a pause</a></p>': false,
    [`<p>Read <a data-kith="module" href="HOSTmodules/pause/">this</a> now.</p>`]: true,
    [`<div contenteditable="true">${link}</div>`]: false,
    [`<div class="block-editor-writing-flow">${link}</div>`]: false,
    [`<div id="tinymce">${link}</div>`]: false,
    [`<div class="wp-admin">${link}</div>`]: false,
    [`<div contenteditable="true"><kith-module src="HOSTmodules/pause/module.json">Text</kith-module></div>`]: false,
  };
  for (const [html, ours] of Object.entries(table))
    it(`${ours ? 'takes' : 'leaves'} ${html.replace(/\s+/g, ' ')}`, async () => {
      const state = await visit({
        html: `<body>${html.startsWith('<td') ? `<table><tr>${html}</table>` : html}TAG`,
        quiet: 700,
        until: ours ? stands : undefined,
      });
      assert.equal(!!stands(state), ours, JSON.stringify(state));
      assert.deepEqual(state.errors, []);
      if (!ours) assert.ok(!state.requests.some((path) => path.includes('kith-')), String(state.requests));
    });

  it('takes its options from a link, and nothing else', async () => {
    const others = ['onclick', 'style', 'src', 'hidden', 'inert', 'popover', 'id', 'slot', 'class', 'kith-x', 'is'];
    const data = `${others.map((name) => `data-${name}="x"`).join(' ')} data-lang="en" data-dir="ltr" data-heading-level="3" data-save="tab" data-mode="together" data-second="cy.json" data-topic="money" data-directory="/d/"`;
    const state = await visit({ html: `<body>${link.replace('data-kith', `${data} data-kith`)}TAG`, until: stands });
    const [, attributes] = /^<kith-module (.*)><\/kith-module>$/.exec(state.elements[0].html);
    assert.deepEqual(
      attributes
        .replace(/(src=")[^"]*(\/modules\/pause\/module.json")/, '$1$2')
        .split(' ')
        .toSorted(),
      [
        'dir="ltr"',
        'directory="/d/"',
        'heading-level="3"',
        'lang="en"',
        'mode="together"',
        'save="tab"',
        'second="cy.json"',
        'src="/modules/pause/module.json"',
        'topic="money"',
      ],
    );
  });

  const marked = 'data-kith="module" data-heading-level="3"';
  for (const [where, html, parent] of [
    ['a cell', `<table><tr><td ${marked}>${bare}</td></tr></table>`, 'td'],
    ['a list item', `<ul><li ${marked}><p>${bare}</p></li></ul>`, 'p'],
    ['a list item whose link says it too', `<ul><li ${marked}>${link.replace(/<\/?p>/g, '')}</li></ul>`, 'li'],
    ['something in a link', `<p>Try ${bare.replace('Take a pause', `<b ${marked}>Take a pause</b>`)}</p>`, 'p'],
  ])
    it(`stands around the link alone, where ${where} is marked, with the options given there`, async () => {
      const rescan = '<script>Kith = {q: [["ready", async () => { await Kith.scan(); said = true }]]}</script>';
      const state = await visit({ html: `<body>${html}${rescan}TAG`, until: (state) => stands(state) && state.said });
      assert.equal(state.elements.length, 1, JSON.stringify(state));
      assert.equal(state.elements[0].parent, parent);
      assert.match(state.elements[0].html, /heading-level="3"/);
      assert.match(state.html, /<kith-module[^>]*><a [^>]*href=[^>]*>(<b[^>]*>)?Take a pause/);
      assert.deepEqual(state.errors, []);
    });

  it('takes what is added later, and does not take a link before its sentence has come', async () => {
    const added = `document.body.insertAdjacentHTML('beforeend', '${link.replace(/<p>|<\/p>/g, '')}')`;
    const later = await visit({ html: `<body><script>setTimeout(() => ${added}, 500)</script>TAG`, until: stands });
    assert.ok(stands(later), JSON.stringify(later));
    const slow = `<body>TAG<p>${bare}<script src="HOSTslow.js"></script> is a short module.</p>`;
    const state = await visit({
      html: slow,
      answer: ({ file, send }) => (file === 'slow.js' ? (setTimeout(send, 700, ''), true) : undefined),
    });
    assert.deepEqual(state.elements, []);
  });
});

describe('window.Kith', { concurrency: 2 }, () => {
  const [engine] = lab.engines;
  const visit = (page) => lab.visit(engine, page);

  it('answers calls that were queued before it came, and after', async () => {
    const state = await visit({
      html: `<body>${link}<script>
        said = [];
        window.Kith = window.Kith || { q: [] };
        Kith.q.push(['on', 'forget', () => said.push('a')], ['nonsense'], ['on', 'kith-forget', () => said.push('b')]);
        Kith.q.push(['ready', () => { said.push('ready'); const off = Kith.on('forget', () => said.push('c')); Kith.forget(); off(); Kith.q.push(['forget']); }]);
      </script>TAG`,
      until: ({ said }) => said?.length === 6,
    });
    assert.deepEqual(state.said, ['ready', 'a', 'b', 'c', 'a', 'b']);
    assert.deepEqual(state.errors, []);
  });

  it('throws nothing at who calls it wrongly, and goes on', async () => {
    const state = await visit({
      html: `<body>${link}<script>
        said = [];
        const wrong = () => {
          Kith.configure(); Kith.configure(null); Kith.configure({ content: 'http://[' });
          Kith.on()(); Kith.on(null)(); Kith.on('forget', 5)();
          Kith.q.push(null, undefined, 5, [], ['on'], ['configure'], ['forget']);
          return Promise.all([Kith.scan(null), Kith.scan(5)]);
        };
        Kith = { q: [null, ['on', 'forget', () => said.push('forgotten')], ['ready', () => wrong().then(() => said.push('end'))]] };
      </script>TAG`,
      until: (state) => stands(state) && state.said?.includes('end'),
    });
    assert.deepEqual(state.said, ['forgotten', 'end'], JSON.stringify(state));
    assert.ok(stands(state), JSON.stringify(state));
    assert.deepEqual(state.errors, []);
  });

  it('is ready when the elements of the page are, and also when they cannot be', async () => {
    const say = `<script>Kith = {q: [['ready', () => said = !!customElements.get('kith-module')]]}</script>`;
    const html = `<body>${link}${say}TAG`;
    assert.equal((await visit({ html, until: ({ said }) => said !== undefined })).said, true);
    const answer = ({ file, send }) => (file.startsWith('kith-') ? (send('', { status: 404 }), true) : undefined);
    assert.equal((await visit({ html, answer, quiet: 3000, until: ({ said }) => said !== undefined })).said, false);
  });

  it('looks through a shadow root when asked, and at another content site', async () => {
    const state = await visit({
      html: `<body><div id="host"></div><p><a href="HOSTother/modules/pause/">Take a pause</a></p><script>
        const root = host.attachShadow({ mode: 'open' });
        root.innerHTML = '${link}';
        Kith = { q: [['ready', async () => { await Kith.scan(root); said = !!root.querySelector('kith-module'); Kith.configure({ content: 'HOSTother' }) }]] };
      </script>TAG`,
      until: (state) => stands(state) && state.said,
    });
    assert.equal(state.said, true);
    assert.ok(stands(state), JSON.stringify(state));
  });

  it('takes its options from the address of the script', async () => {
    const html = `<body><p><a href="HOSTother/modules/pause/">Take a pause</a></p><script>Kith = {q: [['ready', () => said = window[Symbol.for('kith')].config]]}</script><script async src="HOSTkith/1/kith.js?lang=cy&talk=HOSTtalk/us/&content=HOSTother"></script>`;
    const state = await visit({ html, until: (state) => stands(state) && state.said });
    assert.ok(stands(state), JSON.stringify(state));
    assert.deepEqual(Object.keys(state.said), ['lang', 'talk']);
    assert.equal(state.said.lang, 'cy');
  });
});
