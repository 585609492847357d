import { deflateRawSync } from 'node:zlib';
import type { Media, Module } from '@kith/model';
import { html, Html } from '../html.js';
import { moduleMain } from './module-page.js';
import { moduleWordsFor } from './module-words.js';
import { page, sourceHash } from './page.js';

/** The files of a module by their path beside it. */
export type Files = ReadonlyMap<string, Uint8Array>;

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  png: 'image/png',
  vtt: 'text/vtt',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
};

interface Packed {
  readonly path: string;
  readonly type: string;
  readonly base64: string;
}

/** The files that a module names, as far as they are there and known for what they are. */
const filesOf = (module: Module, files: Files): Packed[] =>
  mediaPaths(module).flatMap((path) => {
    const type = types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
    const bytes = files.get(path);
    return type && bytes ? [{ path, type, base64: Buffer.from(bytes).toString('base64') }] : [];
  });

/** The path of each file that a module names, beside it. */
export const mediaPaths = ({ media = [] }: Module): string[] => [...new Set(media.flatMap(pathsOf))];

function pathsOf(medium: Media): string[] {
  if (medium.type === 'external') return [];
  if (medium.type !== 'video') return [medium.src];
  const { src, poster, captions, sign } = medium;
  return [src, poster, sign?.src, ...captions.map((one) => one.src)].filter((path) => path !== undefined);
}

/** For the text: pictures are in it, recordings are with the player. */
function textOnly(module: Module, packed: readonly Packed[]): Module {
  const pictures = new Map(packed.map(({ path, type, base64 }) => [path, `data:${type};base64,${base64}`]));
  const media = module.media?.map((medium) =>
    'src' in medium
      ? { ...medium, src: medium.type === 'image' ? (pictures.get(medium.src) ?? medium.src) : '' }
      : medium,
  );
  return { ...module, ...(media && { media }) };
}

const packed = (text: string): string => deflateRawSync(text, { level: 9 }).toString('base64');

/**
 * Unpacks the player, its document and its files, and puts the player in place of the page's own text: that stays for
 * paper, and wherever this cannot run. A browser that knows no `DecompressionStream` (before 2023) keeps the text.
 */
const boot = `(async()=>{const at=(id)=>document.getElementById(id),bytes=({textContent})=>Uint8Array.from(atob(textContent),(c)=>c.charCodeAt(0)),un=(id)=>new Response(new Blob([bytes(at(id))]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();try{const script=document.createElement('script');script.textContent=await un('_code');document.head.append(script);const files={};for(const one of document.querySelectorAll('[data-file]'))files[one.dataset.file]=URL.createObjectURL(new Blob([bytes(one)],{type:one.dataset.type}));const player=at('_player'),main=at('_main');player.module=JSON.parse(await un('_module'),(key,value)=>/^(src|poster)$/.test(key)&&files[value]||value);await customElements.whenDefined('kith-module');player.addEventListener('kith-module-error',()=>main.classList.remove('plays'));main.classList.add('plays');at('_switch').onclick=()=>main.classList.toggle('plays')}catch{}})()`;

/**
 * A module as one file that needs no server and no data: its text, and the player with its document packed into it.
 * @param player the script of the player, for the module's language: packages/embed/take-away/<lang>.js
 * @param files the module's pictures and recordings
 */
export function takeAway(module: Module, player: string, files: Files = new Map()): string {
  const { lang, title, summary } = module;
  const own = moduleWordsFor(lang);
  // A worker's notes are not for the phone of a family.
  const whole: Module = { ...module, steps: module.steps.map(({ workers: _, ...step }) => step) };
  const media = filesOf(whole, files);
  const main = html`<div id="_play">
      <kith-module id="_player" save="device"></kith-module>
      <p><button type="button" id="_switch">${own.allOnOnePage}</button></p>
    </div>
    <div id="_all">${moduleMain(textOnly(whole, media))}</div>`;
  const data = (attributes: Html, text: string): Html =>
    html`<script type="application/octet-stream" ${attributes}>
      ${new Html(text)}
    </script> `;
  return page({
    lang,
    title,
    summary,
    top: '',
    main,
    policy: `script-src ${sourceHash(boot)} ${sourceHash(player)}; img-src data: blob:; media-src blob:; frame-src https:`,
    end: html`${data(html`id="_module"`, packed(JSON.stringify(whole)))}${data(html`id="_code"`, packed(player))}${media.map(
      ({ path, type, base64 }) => data(html`data-file="${path}" data-type="${type}"`, base64),
    )}${new Html(`<script>${boot}</script>`)}`,
  });
}
