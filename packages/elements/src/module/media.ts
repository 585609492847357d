import { html, nothing, render, type TemplateResult } from 'lit';
import { checkMedia } from '@kith/model/check/media.js';
import type { Media, MediaBlock } from '@kith/model/media.js';
import { safeUrl } from '@kith/model/url.js';
import { blocks } from '../shared/text.js';
import { type MediaStrings, mediaEnglish } from './media.strings.js';
import { mediaStyles } from './media.styles.js';
import type { PartContext, Player } from './part.js';
import { beside } from './beside.js';

export { mediaStyles as styles };

type Of<Type extends Media['type']> = Extract<Media, { type: Type }>;
type Recording = Of<'video' | 'audio' | 'external'>;
type Played = HTMLVideoElement | HTMLAudioElement;

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
  /** The visitor pressed Play. Before that nothing is asked for but the poster. */
  asked?: boolean;
  failed?: boolean;
  signed?: boolean;
  /** Where it stopped when it failed, in seconds. */
  at?: number;
}

const shown = new WeakMap<Player, WeakMap<MediaBlock, Shown>>();

/** The words of a recording that cannot be played as it is written, if they at least can be read. */
function unsound(medium: unknown, { text, strings, lang, dir }: Context): unknown {
  const { transcript } = (medium ?? {}) as { transcript?: unknown };
  const readable = { type: 'audio', id: 'x', src: 'x', transcript, rights: { licence: 'x', holder: 'x' } };
  return checkMedia(readable) && readable.type === 'audio'
    ? blocks(readable.transcript, text)
    : html`<p lang=${lang} dir=${dir}>${strings.partFailed}</p>
        <slot></slot>`;
}

/** The medium that stands at a place in a text. */
export function medium(block: MediaBlock, around: PartContext): unknown {
  const context: Context = { ...around, strings: { ...mediaEnglish, ...around.strings } };
  const { player, progress } = around;
  const media: unknown = [progress.module.media].flat().find((one) => one?.id === block.media);
  if (!checkMedia(media)) return unsound(media, context);

  if (!shown.has(player)) shown.set(player, new WeakMap());
  const here = shown.get(player)!;
  let it = here.get(block);
  // Who comes back to a step finds it as it was at first: not even a frame loads again without a press.
  if (!it?.box.isConnected) {
    const box = document.createElement('div');
    box.className = `medium ${media.type}`;
    here.set(block, (it = { box, media, words: block.words ?? '', context }));
  }
  it.context = context;
  draw(it);
  return it.box;
}

const draw = (it: Shown): void =>
  void render(it.media.type === 'image' ? image(it, it.media) : recording(it, it.media), it.box);

/** Whose work it is. What may be linked only has no licence to name. */
const credit = ({ holder, licence }: Media['rights']): TemplateResult =>
  html`<p class="credit quiet"><bdi>${holder}</bdi>${licence.startsWith('LicenseRef') ? nothing : `, ${licence}`}</p>`;

const image = ({ words, context }: Shown, { src, width, height, decorative, rights }: Of<'image'>): TemplateResult =>
  html`<img
      alt=${decorative ? '' : words}
      width=${width}
      height=${height}
      loading="lazy"
      decoding="async"
      src=${beside(context, src)}
    />${credit(rights)}`;

function recording(it: Shown, media: Recording): TemplateResult {
  const { asked, failed, context } = it;
  const { strings, lang, dir, text } = context;
  return html`<div class="pair">
    <div>
      <div class="card">
        ${media.type === 'audio' ? nothing : screen(it, media)}
        ${
          asked
            ? html`<p class="bar" lang=${lang} dir=${dir}>${label(it, media)}</p>`
            : html`<button type="button" class="bar" lang=${lang} dir=${dir} @click=${() => play(it)}>
                <span class="icon main"></span>${label(it, media)}
              </button>`
        }
        ${below(it, media)}
      </div>
      ${credit(media.rights)}
    </div>
    <div>
      <div aria-live="polite" lang=${lang} dir=${dir}>
        ${failed ? html`<p class="trouble">${strings.mediaFailed}</p>` : nothing}
      </div>
      <details ?open=${failed || savesData()}>
        <summary lang=${lang} dir=${dir}>${strings.mediaRead}</summary>
        ${blocks(media.transcript, text)}
      </details>
    </div>
  </div>`;
}

const savesData = (): boolean => !!(navigator as { connection?: { saveData?: boolean } }).connection?.saveData;

/** What it is called, how long it takes and what it costs. */
function label({ words, asked, signed, context }: Shown, media: Recording): TemplateResult {
  const { strings, lang, progress } = context;
  const seconds = Math.ceil(media.duration ?? 0);
  const { bytes } = media.type === 'external' ? {} : media.type === 'video' && signed ? media.sign! : media;
  const facts = [
    seconds && (seconds < 60 ? strings.mediaSeconds(seconds) : strings.mediaMinutes(Math.round(seconds / 60))),
    bytes && strings.mediaUses((Math.ceil(bytes / 1e5) / 10).toLocaleString(lang)),
  ].filter(Boolean);
  const verb = media.type === 'external' ? strings.mediaHere : strings.mediaPlay;
  const name = words && html`<bdi lang=${progress.module.lang}>${words}</bdi>`;
  return html`<span
    ><b>${asked ? name || nothing : name ? [verb, ': ', name] : verb}</b>
    <small class="quiet">${facts.join(', ')}</small></span
  >`;
}

/** A box of the medium's own shape, in which everything takes the same place: the poster, then what plays. */
const screen = (it: Shown, media: Of<'video' | 'external'>): TemplateResult =>
  html`<div class="screen">
    <svg viewBox="0 0 ${media.width} ${media.height}" aria-hidden="true"></svg>
    ${media.type === 'video' ? (it.asked ? video : poster)(it, media) : (it.asked ? frame : notice)(it, media)}
  </div>`;

const poster = ({ context }: Shown, { poster }: Of<'video'>): unknown =>
  poster ? html`<img alt="" loading="lazy" decoding="async" @error=${hide} src=${beside(context, poster)} />` : nothing;

/** Rather the empty panel than the mark of a broken picture. */
const hide = ({ target }: Event): void => void ((target as HTMLElement).hidden = true);

const sameLanguage = (one: string, other: string): boolean => one.split('-')[0] === other.split('-')[0];

/** The name of a language in itself: who needs it can read it. */
const autonym = (tag: string): string => {
  const language = tag.split('-')[0]!;
  return new Intl.DisplayNames(language, { type: 'language' }).of(language)!;
};

function video(it: Shown, media: Of<'video'>): TemplateResult {
  const { context, signed, words } = it;
  const page = context.player.closest<HTMLElement>('[lang]')?.lang || context.lang;
  const captions = [...media.captions].sort((a, b) => +sameLanguage(b.lang, page) - +sameLanguage(a.lang, page));
  return html`<video
    controls
    playsinline
    crossorigin="anonymous"
    aria-label=${words || nothing}
    poster=${media.poster ? beside(context, media.poster) : nothing}
    src=${beside(context, signed ? media.sign!.src : media.src)}
    @error=${() => fail(it)}
    @play=${hush}
  >
    ${captions.map(
      ({ src, lang }, index) =>
        html`<track
          kind="captions"
          srclang=${lang}
          label=${autonym(lang)}
          ?default=${!index}
          src=${beside(context, src)}
        />`,
    )}
  </video>`;
}

const audio = (it: Shown, { src }: Of<'audio'>): TemplateResult =>
  html`<audio
    controls
    crossorigin="anonymous"
    aria-label=${it.words || nothing}
    src=${beside(it.context, src)}
    @error=${() => fail(it)}
    @play=${hush}
  ></audio>`;

/** Who would learn of it, before anything is asked of them. */
const notice = ({ context: { strings, lang, dir } }: Shown, { provider }: Of<'external'>): TemplateResult =>
  html`<p lang=${lang} dir=${dir}>${strings.mediaElsewhere(provider)}</p>`;

/** The provider's player, with as little of the page and its visitor as it works with: YouTube refuses without a site. */
const frame = ({ words }: Shown, { embed, provider }: Of<'external'>): TemplateResult =>
  html`<iframe
    title=${words || provider}
    sandbox="allow-scripts allow-same-origin allow-presentation"
    allow="fullscreen; picture-in-picture"
    referrerpolicy=${/youtube/.test(embed) ? 'strict-origin' : 'no-referrer'}
    credentialless
    src=${safeUrl(embed)!}
  ></iframe>`;

/** What belongs to the kind of recording. */
function below(it: Shown, media: Recording): unknown {
  const { strings, lang, dir } = it.context;
  switch (media.type) {
    case 'audio':
      return it.asked ? audio(it, media) : nothing;
    case 'external':
      return html`<p class="open" lang=${lang} dir=${dir}>
        <a href=${safeUrl(media.page)!} rel="noopener noreferrer">${strings.mediaOpen(media.provider)}</a>
      </p>`;
    case 'video':
      return media.sign
        ? html`<label class="tick" lang=${lang} dir=${dir}
            ><input
              type="checkbox"
              .checked=${!!it.signed}
              @change=${({ target }: Event) => sign(it, (target as HTMLInputElement).checked)}
            /><span>${media.sign.lang.startsWith('bfi') ? strings.mediaBritishSign : strings.mediaSign}</span></label
          >`
        : nothing;
  }
}

function play(it: Shown): void {
  it.asked = true;
  it.failed = false;
  draw(it);
  const played = it.box.querySelector<Played | HTMLIFrameElement>('video, audio, iframe')!;
  played.focus();
  if ('play' in played) {
    if (it.at) played.currentTime = it.at;
    // WebKit leaves the captions of a video that came late switched off, whatever `default` says, until it knows more.
    played.addEventListener('loadedmetadata', () => [...played.textTracks].forEach(showFirst), { once: true });
    void start(played);
  } else
    // A frame says nothing of it when the page's own policy keeps it empty.
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective }) => effectiveDirective === 'frame-src' && it.asked && fail(it),
      { signal: AbortSignal.timeout(5_000) },
    );
}

const showFirst = (track: TextTrack, index: number): void => {
  if (!index) track.mode = 'showing';
};

/** What keeps it from playing is told by its `error` event; a browser that wants another press leaves its own button. */
const start = (played: Played): Promise<void> => played.play().catch(() => {});

/** Stops what else plays in the same step. */
function hush({ target }: Event): void {
  const root = (target as Element).getRootNode() as ShadowRoot;
  for (const other of root.querySelectorAll<Played>('video, audio')) if (other !== target) other.pause();
}

/** Shows the other version from the same moment on, and leaves the rest as the visitor has set it. */
function sign(it: Shown, signed: boolean): void {
  it.signed = signed;
  const played = it.box.querySelector('video');
  if (!played) return draw(it);
  const { currentTime, paused, playbackRate } = played;
  const modes = [...played.textTracks].map(({ mode }) => mode);
  draw(it);
  played.currentTime = currentTime;
  played.defaultPlaybackRate = playbackRate;
  modes.forEach((mode, index) => (played.textTracks[index]!.mode = mode));
  if (!paused) void start(played);
}

/** Its words open in its place; Play tries again from where it stopped. */
function fail(it: Shown): void {
  const { box } = it;
  // Not `:focus-within`: in Firefox that passes over a frame.
  const focused = box.contains((box.getRootNode() as ShadowRoot).activeElement);
  it.at = box.querySelector<Played>('video, audio')?.currentTime ?? 0;
  it.asked = false;
  it.failed = true;
  draw(it);
  if (focused) box.querySelector('button')!.focus();
}
