import { forget } from '../config.js';
import { make } from './make.js';

/** What puts the page back, should the visitor come back to it. */
const undo: (() => void)[] = [];

/** Hides the page before the next frame is drawn: all that it holds, and whatever it has in the top layer. */
function hide(loading: string): void {
  const { documentElement: root, head } = document;
  for (const { style } of [...root.children].filter((one) => one !== head) as HTMLElement[]) {
    const [value, priority] = [style.getPropertyValue('display'), style.getPropertyPriority('display')];
    style.setProperty('display', 'none', 'important');
    undo.push(() => style.setProperty('display', value, priority));
  }
  const alert = make('p', { role: 'alert' });
  const cover = make('dialog', { 'aria-label': loading }, alert);
  const look = {
    position: 'fixed',
    inset: '0',
    width: 'auto',
    height: 'auto',
    'max-width': 'none',
    'max-height': 'none',
    margin: '0',
    border: '0',
    padding: '2em',
    display: 'block',
    background: 'Canvas',
    color: 'CanvasText',
    font: 'medium sans-serif',
    'z-index': '2147483647',
  };
  for (const [name, value] of Object.entries(look)) cover.style.setProperty(name, value, 'important');
  root.append(cover);
  undo.push(() => cover.remove());
  // Into the top layer, in front of what a page may still put beside its body. Not as a popover: a dialog of the page's
  // would keep that from being heard.
  (cover.showModal as (() => void) | undefined)?.call(cover);
  // Later than the alert itself: a screen reader says what comes into one.
  setTimeout(() => (alert.textContent = loading));
}

/** Nothing of the page in the tab, and nothing of it told to where the visitor goes. */
function disguise(loading: string): void {
  const { title, head } = document;
  document.title = loading;
  const icons = [...document.querySelectorAll('link[rel~=icon]')];
  for (const icon of icons) icon.remove();
  const ours = [
    make('link', { rel: 'icon', href: 'data:,' }),
    make('meta', { name: 'referrer', content: 'no-referrer' }),
  ];
  head.append(...ours);
  undo.push(() => {
    for (const one of ours) one.remove();
    head.append(...icons);
    document.title = title;
  });
}

/** The document and every open shadow root in it. */
const roots = (root: ParentNode): ParentNode[] => [
  root,
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
];

/** What can be heard, also in frames: what is hidden plays on. */
function hush(): void {
  (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.cancel();
  if (document.pictureInPictureElement) void document.exitPictureInPicture();
  for (const root of roots(document)) {
    for (const medium of root.querySelectorAll<HTMLMediaElement>('audio,video')) {
      medium.pause();
      medium.muted = true;
    }
    // No entry in the history, as another `src` would be.
    for (const frame of root.querySelectorAll('iframe')) frame.contentWindow?.location.replace('about:blank');
  }
}

/** A page that asks whether one really wants to leave would keep its visitor: its listeners run, and can ask nothing. */
function unasked(): void {
  globalThis.onbeforeunload = null;
  const asking = BeforeUnloadEvent.prototype as unknown as Record<string, unknown>;
  for (const name of ['preventDefault', 'returnValue']) {
    const before = Object.getOwnPropertyDescriptor(asking, name);
    Object.defineProperty(asking, name, { configurable: true, get: () => () => {}, set: () => {} });
    undo.push(() => {
      if (before) Object.defineProperty(asking, name, before);
      else delete asking[name];
    });
  }
}

/**
 * Pages of the site that wait for Back with what was done there: a browser throws them away when there is news for them,
 * or keeps none that listens for it.
 */
let waiting: BroadcastChannel | undefined;
/** Listens for others that leave. */
export const listen = (): void => each(() => (waiting ??= new BroadcastChannel('kith')));

/** Whatever a page has done to the browser, the next thing is still done. */
function each(...acts: (() => unknown)[]): void {
  for (const act of acts)
    try {
      act();
    } catch {
      // A sandbox without storage or history, a spoilt prototype.
    }
}

/** Come back from where pages wait for Back: what was held is gone, and the page can be used. */
function back({ persisted }: PageTransitionEvent): void {
  if (persisted) for (const act of undo.splice(0)) act();
}

/**
 * Leaves for another page: what is seen first, then what is heard, what is held and what is told, all before the next
 * frame. The entry of this page in the history becomes that of the other; those before it stay.
 *
 * @param target  an https address
 * @param loading the one word that is seen meanwhile
 * @param gone    called when the page is hidden and all is forgotten
 */
export function leave(target: string, loading: string, gone: () => void): void {
  // Pressed again: it goes there again, in case the first was stopped.
  if (!undo.length)
    each(
      () => hide(loading),
      () => disguise(loading),
      hush,
      forget,
      gone,
      // While the other page is slow, the address says nothing either.
      () => history.replaceState(null, '', '/'),
      unasked,
      () => waiting?.postMessage(0),
      () => {
        addEventListener('pageshow', back);
        undo.push(() => removeEventListener('pageshow', back));
      },
    );
  each(
    // Out of a frame, the page around it goes too, where it lets itself be told.
    () => window.top !== window && window.top?.location.replace(target),
    () => location.replace(target),
  );
}
