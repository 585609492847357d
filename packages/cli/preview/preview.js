// Around the phone of `kith preview`: goes on when a file was saved, keeps the step and how it is shown, and leaves the
// reader's focus and what they opened where it was.

const root = document.documentElement;
const key = `preview:${location.pathname}`;
const frame = () => document.querySelector('iframe');
/** How it is shown, and the step: until the tab is closed. */
const kept = {
  dark: false,
  rtl: false,
  large: false,
  at: undefined,
  ...JSON.parse(sessionStorage.getItem(key) ?? '{}'),
};
let heard;
/** Showing a step moves the focus into the phone, as the player does for its visitors. A reader of the notes stays there. */
let reader;

const keep = () => sessionStorage.setItem(key, JSON.stringify(kept));
const say = (words) => {
  document.getElementById('said').textContent = words;
};

/** Tells the phone what to show. */
function show(at = kept.at) {
  reader = document.activeElement === frame() ? undefined : document.activeElement;
  const looks = { scheme: kept.dark ? 'dark' : 'light', rtl: kept.rtl, large: kept.large };
  frame()?.contentWindow?.postMessage({ type: 'show', at, looks, lang: kept.lang }, location.origin);
}

function draw() {
  for (const button of document.querySelectorAll('[data-look]'))
    button.setAttribute('aria-pressed', String(kept[button.dataset.look]));
  const languages = [...document.querySelectorAll('[data-lang]')];
  // The first is that of the source: what is shown where none was picked, or the picked one is gone.
  const spoken = languages.find(({ dataset }) => dataset.lang === kept.lang) ?? languages[0];
  for (const button of languages) button.setAttribute('aria-pressed', String(button === spoken));
  document.getElementById('phone')?.classList.toggle('dark', kept.dark);
  for (const step of document.querySelectorAll('[data-step]')) {
    const isAt = step.dataset.step === kept.at;
    step.classList.toggle('at', isAt);
    const name = step.querySelector('[data-go]');
    if (isAt) name?.setAttribute('aria-current', 'step');
    else name?.removeAttribute('aria-current');
  }
}

/** Puts the parts of a newer page in the place of those of this one, and keeps what the reader did to them. */
async function renew() {
  const text = await (await fetch(location.href)).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  const open = [...document.querySelectorAll('details[id][open]')].map(({ id }) => id);
  const focused = document.activeElement?.id;
  const stamp = document.getElementById('phone')?.dataset.stamp;
  for (const id of ['state', 'languages', 'stale', 'global', 'steps', 'translations', 'facts', 'list']) {
    const mine = document.getElementById(id);
    const theirs = page.getElementById(id);
    if (mine && theirs) mine.replaceWith(document.adoptNode(theirs));
  }
  const title = page.querySelector('h1');
  if (title) document.querySelector('h1').replaceWith(document.adoptNode(title));
  document.title = page.title;
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  if (focused && document.activeElement === document.body)
    document.getElementById(focused)?.focus({ preventScroll: true });
  const phone = page.getElementById('phone');
  // The phone stays where it is, unless there was none yet.
  if (phone && !frame()) document.getElementById('phone').replaceWith(document.adoptNode(phone));
  else if (phone && phone.dataset.stamp !== stamp) {
    document.getElementById('phone').dataset.stamp = phone.dataset.stamp;
    show();
  }
  draw();
  say(`Reloaded. ${document.getElementById('state')?.textContent ?? ''}.`);
}

addEventListener('message', (event) => {
  if (event.source !== frame()?.contentWindow || event.origin !== location.origin) return;
  const { type, at, problem } = event.data;
  if (type === 'ready') show();
  if (type === 'failed') say(`The phone cannot show this. ${problem}`);
  if (type !== 'at') return;
  kept.at = at;
  keep();
  draw();
  if (document.activeElement === frame() && reader?.isConnected) {
    if (reader === document.body) frame().blur();
    else reader.focus({ preventScroll: true });
  }
  reader = undefined;
});

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('button');
  if (!button) return;
  const { look, lang, go } = button.dataset;
  if (look || lang) {
    if (look) kept[look] = !kept[look];
    else kept.lang = lang;
    keep();
    draw();
    show();
  }
  if (go) {
    show(go);
    // Where the phone does not stay beside the notes, it is gone to.
    const stage = document.querySelector('.stage');
    if (getComputedStyle(stage).position === 'static') frame()?.scrollIntoView({ block: 'start' });
    say(`Step ${button.textContent.trim()} is shown.`);
  }
});

const events = new EventSource('/events');
events.onmessage = ({ data }) => {
  document.getElementById('gone').hidden = true;
  const first = heard === undefined;
  // The page may be older than what is heard first: a file was saved while it came.
  if (first ? data.endsWith(`-${root.dataset.version}`) : data === heard) {
    heard = data;
    return;
  }
  heard = data;
  void renew();
};
events.onerror = () => {
  document.getElementById('gone').hidden = false;
};
draw();
// The phone may have been ready before this was there to hear it.
show();
