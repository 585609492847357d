import { html, nothing, render, type TemplateResult } from 'lit';
import { canBeRead, checkMedia } from '@kith/model/check/media.js';
import type { Media, MediaBlock } from '@kith/model/media.js';
import { safeUrl } from '@kith/model/url.js';
import { blocks } from '../shared/text.js';
import { type MediaStrings, mediaEnglish } from './media.strings.js';
import { mediaStyles } from './media.styles.js';
import type { PartContext, Player } from './part.js';
import { beside } from './beside.js';
import { own, tick } from './inputs.js';

export { mediaStyles as styles };

type Of<Type extends Media['type']> = Extract<Media, { type: Type }>;
type Recording = Of<'video' | 'audio' | 'external'>;

interface Context extends PartContext {
  readonly strings: MediaStrings;
}

/** A medium in its place in a step. */
interface Shown {
  /**
   * What it is drawn in: a node of its own, so that a step after this one never takes over its video, and so that the
   * browser stops what plays when the step, and the node with it, goes.
   */
  readonly box: HTMLElement;
  readonly media: Media;
  /** What an image shows, or what a recording is called; in the module's language. */
  readonly words: string;
  /** As it was when the player was last drawn. */
  context: Context;
  /** What plays. It is made when the visitor presses Play: before that nothing is asked for but the poster. */
  played?: HTMLMediaElement | HTMLIFrameElement | undefined;
  failed?: boolean;
  signed?: boolean;
  /** Where it stopped when it failed, in seconds. */
  at?: number | undefined;
}

const shown = new WeakMap<Player, WeakMap<MediaBlock, Shown>>();

/** The medium that stands at a place in a text. */
export function medium(block: MediaBlock, around: PartContext): unknown {
  const context: Context = { ...around, strings: { ...mediaEnglish, ...around.strings } };
  const { player, progress, text } = context;
  const media: unknown = [progress.module.media].flat().find((one) => one?.id === block.media);
  if (!checkMedia(media))
    // The words of a recording that cannot be played as it is written, if they at least can be read.
    return canBeRead(media)
      ? blocks(media.transcript, text)
      : html`${own(context, context.strings.partFailed, '')}<slot></slot>`;

  const here = shown.get(player) ?? new WeakMap<MediaBlock, Shown>();
  shown.set(player, here);
  let it = here.get(block);
  // Who comes back to a step finds it as it was at first: not even a frame loads again without a press.
  if (!it?.box.isConnected) {
    const box = make('div', { className: 'medium beside' });
    here.set(block, (it = { box, media, words: block.words ?? '', context }));
  }
  it.context = context;
  draw(it);
  return it.box;
}

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> | object,
): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), properties);

const draw = (it: Shown): void =>
  void render(it.media.type === 'image' ? image(it, it.media) : recording(it, it.media), it.box);

/** Whose work it is. What may be linked only has no licence to name. */
const credit = ({ holder, licence }: Media['rights']): TemplateResult =>
  html`<p class="credit quiet"><bdi>${holder}</bdi>${licence.startsWith('LicenseRef') ? nothing : `, ${licence}`}</p>`;

const image = ({ words, context }: Shown, { src, width, height, decorative, rights }: Of<'image'>): TemplateResult =>
  html`<div>
    <img
      alt=${decorative ? '' : words}
      width=${width}
      height=${height}
      loading="lazy"
      decoding="async"
      src=${beside(context, src)}
    />${credit(rights)}
  </div>`;

function recording(it: Shown, media: Recording): TemplateResult {
  const { played, failed, context } = it;
  const { strings, lang, dir, text } = context;
  return html`<div>
      <div class="card">
        ${media.type === 'audio' ? nothing : screen(it, media)}
        ${
          played
            ? own(context, label(it, media), 'bar')
            : html`<button type="button" class="bar" lang=${lang} dir=${dir} @click=${() => play(it, media)}>
                <span class="icon main"></span>${label(it, media)}
              </button>`
        }
        ${media.type === 'audio' ? played : other(it, media)}
      </div>
      ${credit(media.rights)}
    </div>
    <div>
      <div aria-live="polite">${failed ? own(context, strings.mediaFailed, 'note') : nothing}</div>
      <details .open=${failed || !!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData}>
        <summary lang=${lang} dir=${dir}>${strings.mediaRead}</summary>
        ${blocks(media.transcript, text)}
      </details>
    </div>`;
}

/** What it is called, how long it takes and what it costs. */
function label({ words, played, signed, context }: Shown, media: Recording): TemplateResult {
  const { strings, progress } = context;
  // The checker leaves both to this: what is no number is not said.
  const { duration } = media;
  const { bytes } = (signed ? (media as Of<'video'>).sign : media) as { bytes?: number };
  const seconds = Math.ceil(duration!);
  const megabytes = Math.ceil(bytes! / 1e5) / 10;
  const facts = [
    seconds && (seconds < 60 ? strings.mediaSeconds(seconds) : strings.mediaMinutes(Math.round(seconds / 60))),
    megabytes && strings.mediaUses(String(megabytes)),
  ].filter(Boolean);
  return html`<span
    ><b
      >${played ? nothing : strings.mediaPlay}${words && !played ? ': ' : nothing}<bdi lang=${progress.module.lang}
        >${words}</bdi
      ></b
    >
    <br /><small class="quiet">${facts.join(', ')}</small></span
  >`;
}

/** A box of the medium's own shape, in which everything takes the same place: the poster, then what plays. */
const screen = ({ played, context }: Shown, media: Of<'video' | 'external'>): TemplateResult =>
  html`<div class="screen">
    <svg viewBox="0 0 ${media.width} ${media.height}" aria-hidden="true"></svg>
    ${
      played ??
      (media.type === 'external'
        ? // Who would learn of it, before anything is asked of them.
          own(context, context.strings.mediaElsewhere(media.provider), '')
        : media.poster && html`<img alt="" @error=${remove} src=${beside(context, media.poster)} />`)
    }
  </div>`;

/** Rather the empty panel than the mark of a broken picture. */
const remove = ({ target }: Event): void => (target as HTMLElement).remove();

/** Another way to watch it. */
const other = (it: Shown, media: Of<'video' | 'external'>): unknown => {
  const { strings, lang, dir } = it.context;
  return media.type === 'external'
    ? html`<a class="tick" lang=${lang} dir=${dir} href=${safeUrl(media.page)!} rel="noopener noreferrer"
        >${strings.mediaOpen(media.provider)}</a
      >`
    : media.sign &&
        tick(it.context, strings.mediaSign(media.sign.lang.startsWith('bfi')), !!it.signed, (on) =>
          sign(it, media, on),
        );
};

const language = (tag: string): string => tag.split('-')[0]!;

/** Of languages, by themselves: where these do, the browser need not open its own list, which takes longer than a tap may wait. */
const names: Record<string, string> = { en: 'English', cy: 'Cymraeg', ur: 'اردو' };

/** The captions, those in the page's language first, each by the language's own name: who needs it can read it. */
function captions(context: Context, media: Of<'video'>): HTMLTrackElement[] {
  const page = language(context.player.closest<HTMLElement>('[lang]')?.lang || context.lang);
  return [...media.captions]
    .sort((a, b) => +(language(b.lang) === page) - +(language(a.lang) === page))
    .map(({ src, lang }, index) =>
      make('track', {
        kind: 'captions',
        srclang: lang,
        label: names[language(lang)] ?? new Intl.DisplayNames(lang, { type: 'language' }).of(language(lang)),
        default: !index,
        src: beside(context, src),
      }),
    );
}

function play(it: Shown, media: Recording): void {
  const { words, context, at } = it;
  it.failed = false;
  if (media.type === 'external') {
    const { embed, provider } = media;
    // As little of the page and its visitor as a provider's player works with: YouTube refuses without a site.
    it.played = make('iframe', {
      title: words || provider,
      sandbox: 'allow-scripts allow-same-origin allow-presentation',
      allow: 'fullscreen; picture-in-picture',
      referrerPolicy: /youtube/.test(embed) ? 'strict-origin' : 'no-referrer',
      credentialless: true,
      src: safeUrl(embed),
    });
    // A frame says nothing of it when the page's own policy keeps it empty.
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective }) => effectiveDirective === 'frame-src' && it.played && fail(it),
      { signal: AbortSignal.timeout(5_000) },
    );
    draw(it);
  } else {
    const played = (it.played = make(media.type, {
      controls: true,
      playsInline: true,
      crossOrigin: 'anonymous',
      title: words,
      onerror: () => fail(it),
      onplay: () => hush(played),
      src: source(it, media),
      currentTime: at ?? 0,
    }));
    if (media.type === 'video') {
      if (media.poster) (played as HTMLVideoElement).poster = beside(context, media.poster);
      played.append(...captions(context, media));
      // WebKit leaves the captions of a video that came late off, whatever `default` says, until it knows more.
      played.addEventListener('loadedmetadata', () => (played.textTracks[0]!.mode = 'showing'), { once: true });
    }
    draw(it);
    void start(played);
  }
  it.played.focus();
}

const source = ({ context, signed }: Shown, media: Of<'video' | 'audio'>): string =>
  beside(context, (signed ? (media as Of<'video'>).sign! : media).src);

/** What keeps it from playing is told by its `error` event; a browser that wants another press leaves its own button. */
const start = (played: HTMLMediaElement): Promise<void> => played.play().catch(() => {});

let playing: HTMLMediaElement | undefined;
/** One at a time. */
function hush(played: HTMLMediaElement): void {
  if (playing !== played) playing?.pause();
  playing = played;
}

/** Shows the other version from the same moment on, and leaves the rest as the visitor has set it. */
function sign(it: Shown, media: Of<'video'>, signed: boolean): void {
  it.signed = signed;
  draw(it);
  const played = it.played as HTMLVideoElement | undefined;
  if (!played) return;
  const { currentTime, paused, playbackRate } = played;
  const modes = [...played.textTracks].map(({ mode }) => mode);
  Object.assign(played, { src: source(it, media), currentTime, defaultPlaybackRate: playbackRate });
  modes.forEach((mode, index) => (played.textTracks[index]!.mode = mode));
  if (!paused) void start(played);
}

/** Its words open in its place; Play tries again from where it stopped. */
function fail(it: Shown): void {
  const { box, played } = it;
  // Not `:focus-within`: in Firefox that passes over a frame.
  const focused = box.contains((box.getRootNode() as ShadowRoot).activeElement);
  it.at = (played as Partial<HTMLMediaElement>).currentTime;
  it.played = undefined;
  it.failed = true;
  draw(it);
  if (focused) box.querySelector('button')!.focus();
}
