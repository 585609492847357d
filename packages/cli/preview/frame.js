// In the phone of `kith preview`: sets up the player as a charity's page would, shows each new version of the document at
// the step where one was, and says to the page around it which step that is.

/** @typedef {{ scheme: 'light' | 'dark', rtl: boolean, large: boolean }} Looks */

const root = document.documentElement;
const kind = root.dataset.kind ?? '';
const tag = `kith-${kind}`;
const say = (message) => parent.postMessage(message, location.origin);

/** The script tag of a charity's page, and whether it could be loaded. */
const kith = new Promise((resolve) => {
  const script = document.createElement('script');
  script.src = '/kith/kith.js';
  script.onload = () => resolve(true);
  script.onerror = () => resolve(false);
  document.head.append(script);
});

/** @type {HTMLElement | undefined} */
let player;
let shown;
/** @type {Looks} */
let looks = { scheme: 'light', rtl: false, large: false };

const keyOf = (value) => `kith:${kind}:${value.id}`;
const stepIds = (value) => (value.steps ?? []).map(({ id }) => id);

/** What the player itself keeps of a place, with the steps above as the way to it. */
function stateAt(value, at) {
  const ids = stepIds(value);
  const before = ids.slice(0, ids.indexOf(at));
  let kept = {};
  try {
    kept = JSON.parse(sessionStorage.getItem(keyOf(value)) ?? '{}') ?? {};
  } catch {
    // Somebody else's, or none.
  }
  const trail = kept.at === at ? kept.trail : before;
  const answers = kept.answers ?? {};
  const day = new Date().toISOString().slice(0, 10);
  return { format: 'state/1', module: value.id, lang: value.lang, at, trail, seen: [...before, at], answers, day };
}

/** Takes the way that the player offers to somebody who was there before: "carry on". Resolves to whether it led there. */
function carryOn(element) {
  return new Promise((resolve) => {
    const look = () => {
      const button = element.shadowRoot?.querySelector('[aria-labelledby="before"] .main');
      if (!button) return;
      watcher.disconnect();
      element.addEventListener('kith-module-step', () => resolve(true), { once: true });
      button.click();
      // Never a blank: where there is no way to that step, the first one is shown.
      setTimeout(() => resolve(false), 2000);
    };
    const watcher = new MutationObserver(look);
    const begin = () => {
      if (!element.shadowRoot) return void requestAnimationFrame(begin);
      watcher.observe(element.shadowRoot, { childList: true, subtree: true });
      look();
    };
    begin();
  });
}

/** Resolves when the player has given the focus to the step that it went to, which it does some time after it drew that. */
async function focused({ shadowRoot }, isShown) {
  while (isShown() && !shadowRoot.activeElement) await new Promise((resolve) => setTimeout(resolve, 10));
}

async function show(at, wanted = '') {
  const value = await (await fetch(`document.json?lang=${encodeURIComponent(wanted)}`)).json();
  const lang = looks.rtl ? 'ur' : value.lang;
  shown = { ...value, lang };
  root.lang = lang;
  root.dir = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr';
  const ids = stepIds(value);
  const goes = at !== undefined && ids.indexOf(at) > 0;
  if (kind === 'module') {
    if (goes) sessionStorage.setItem(keyOf(value), JSON.stringify(stateAt(shown, at)));
    else sessionStorage.removeItem(keyOf(value));
  }
  const next = document.createElement(tag);
  next[kind] = shown;
  if (kind === 'module') next.setAttribute('save', 'tab');
  next.addEventListener(`${tag}-error`, (event) => say({ type: 'failed', problem: event.problem?.message ?? '' }));
  // Not on the way to where one was: that is said once it is over.
  next.addEventListener('kith-module-step', ({ stepId }) => next.classList.contains('going') || arrived(stepId));
  next.classList.toggle('going', goes);
  if (player) player.replaceWith(next);
  else document.body.append(next);
  player = next;
  if (!(await kith))
    return fail('The files of the player are not there: build @kith/embed, then load this page again.');
  await globalThis.Kith?.scan();
  const went = goes && (await carryOn(next));
  // What is hidden can take no focus.
  next.classList.remove('going');
  if (went) await focused(next, () => player === next);
  if (player !== next) return;
  arrived(goes ? at : ids[0]);
}

/** Says so where the player would be: never a blank. */
function fail(words) {
  const line = document.createElement('p');
  line.className = 'failed';
  line.textContent = words;
  document.body.replaceChildren(line);
  player = undefined;
  say({ type: 'failed', problem: words });
}

/** Keeps the place, also for somebody who never asked the player to. */
function arrived(at) {
  if (at === undefined) return;
  if (shown && kind === 'module' && stepIds(shown).indexOf(at) > 0) {
    const kept = sessionStorage.getItem(keyOf(shown));
    if (!kept?.includes(`"at":"${at}"`)) sessionStorage.setItem(keyOf(shown), JSON.stringify(stateAt(shown, at)));
  }
  say({ type: 'at', at });
}

addEventListener('message', (event) => {
  if (event.source !== parent || event.origin !== location.origin) return;
  const { type, at, lang } = event.data;
  if (type !== 'show') return;
  looks = event.data.looks;
  root.dataset.scheme = looks.scheme;
  root.classList.toggle('large', looks.large);
  void show(at, lang);
});
say({ type: 'ready' });
