import { deflateRawSync } from 'node:zlib';
import type { Module } from '@kith/model';
import { html, Html } from '../html.js';
import { mediaFiles } from '../media-files.js';
import { draftNote, moduleParts, type Edition } from './module-page.js';
import { moduleWordsFor } from './module-words.js';
import { dirOf, now, sourceHash } from './page.js';
import { style } from './style.js';
import { wordsFor } from './words.js';

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
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

interface Packed {
  readonly path: string;
  readonly type: string;
  readonly base64: string;
}

/** The files that a module names, as far as they are there and known for what they are. */
const filesOf = (module: Module, files: Files): Packed[] =>
  [...new Set(mediaFiles(module).map(({ src }) => src))].flatMap((path) => {
    const type = types[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
    const bytes = files.get(path);
    return type && bytes ? [{ path, type, base64: Buffer.from(bytes).toString('base64') }] : [];
  });

/** For the text: recordings are with the player alone. Pictures get their files when the page unpacks itself. */
const textOnly = (module: Module): Module => ({
  ...module,
  ...(module.media && {
    media: module.media.map((medium) =>
      medium.type === 'audio' || medium.type === 'video' ? { ...medium, src: '' } : medium,
    ),
  }),
});

/**
 * Bytes as text, seven bits to a sign: a seventh more than the bytes, where base64 takes a third more. The three signs
 * that HTML would not leave as they are stand 256 places higher, in two bytes.
 */
export function asText(bytes: Uint8Array): string {
  const signs: number[] = [];
  let hold = 0;
  let bits = 0;
  const put = (sign: number): unknown => signs.push([0, 13, 60].includes(sign) ? sign + 256 : sign);
  for (const byte of bytes) {
    hold = ((hold << 8) | byte) & 0x7fff;
    bits += 8;
    while (bits >= 7) put((hold >> (bits -= 7)) & 127);
  }
  if (bits) put((hold << (7 - bits)) & 127);
  return signs.map((sign) => String.fromCharCode(sign)).join('');
}

/** Between the parts of what is packed: a sign that no text has. `boot` names it too. */
const between = '\u0001';

/**
 * Unpacks the player, the module and the module's text; a browser that cannot (one that knows no `DecompressionStream`,
 * from before 2023) goes on showing the people who can help. Text, style and script are ours: packed by `takeAway`.
 */
const boot = `(async()=>{const at=(id)=>document.getElementById(id),make=(name,more)=>Object.assign(document.createElement(name),more),bytes=(text)=>{const all=new Uint8Array(text.length*7>>3);let hold=0,bits=0,next=0;for(const sign of text){hold=hold<<7|sign.charCodeAt(0)&127;bits+=7;if(bits>7)all[next++]=hold>>(bits-=8)&255}return all};try{const[code,css,about,head,end,...steps]=(await new Response(new Blob([bytes(at('_packed').textContent)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()).split('\\u0001');document.head.append(make('style',{textContent:css}),make('script',{textContent:code}));const files={};for(const one of document.querySelectorAll('[data-file]'))files[one.dataset.file]=URL.createObjectURL(new Blob([Uint8Array.from(atob(one.textContent),(c)=>c.charCodeAt(0))],{type:one.dataset.type}));const player=make('kith-module',{module:JSON.parse(about.slice(0,-1)+',"steps":['+steps.filter((_,i)=>i%2==0)+']}',(key,value)=>/^(src|poster)$/.test(key)&&files[value]||value)}),all=make('div',{id:'_all'}),main=at('_main'),turn=()=>main.classList.toggle('plays');player.setAttribute('save','device');all.append(...new DOMParser().parseFromString(head+steps.filter((_,i)=>i%2).join('')+end,'text/html').body.childNodes);for(const one of all.querySelectorAll('img'))one.src=files[one.getAttribute('src')];await customElements.whenDefined('kith-module');player.addEventListener('kith-module-error',()=>main.classList.remove('plays'));main.replaceChildren(player,make('button',{id:'_switch',textContent:main.dataset.words,onclick:turn}),all);turn()}catch{}})()`;

/** White space that a template made, and that nobody sees. */
const tight = (text: Html | string): string => String(text).replace(/\s+/g, ' ');
/** Of the style sheet of all pages, what a module's text has. */
const textStyle = tight(
  style
    .split('\n')
    .filter((line) => !/^\.(channels|way|emergency|tier|unverified|button|list|home|skip|plan \.people)\b/.test(line))
    .join('\n'),
);

/** Before anything is unpacked, and for what only this page has. */
const firstStyle = `body{margin:0;font:1.0625rem/1.6 system-ui,sans-serif}main,footer,header{max-width:66ch;margin:auto;padding:1.25rem}:root{color-scheme:light dark}.plays>#_all,main:not(.plays)>kith-module{display:none}#_switch{font:inherit;font-weight:600;padding:.75em 1.3em;margin-block:1rem;min-height:2.75em;border:2px solid;border-radius:.7em;background:none;color:inherit}@media print{#_switch,.plays>kith-module{display:none}.plays>#_all{display:block}}`;

/**
 * A module as one file that needs no server and no data: the player and the module, packed together, with the module's
 * text for paper. Before it is unpacked, and where it cannot be, the lines that are always there are.
 * @param player the script of the player, for the module's language: packages/embed/take-away/<lang>.js
 * @param files the module's pictures and recordings
 * @param edition what is known of it where it is a translation
 */
export function takeAway(module: Module, player: string, files: Files = new Map(), edition: Edition = {}): string {
  const { lang, title, summary } = module;
  const words = wordsFor(lang);
  const own = moduleWordsFor(lang);
  // A worker's notes are not for the phone of a family.
  const { steps, ...about } = { ...module, steps: module.steps.map(({ workers: _, ...step }) => step) };
  const media = filesOf(module, files);
  // It links to nothing beside it, and what nobody has reviewed is said above the player too.
  const text = moduleParts(textOnly({ ...about, steps }), {
    source: edition.source && { ...edition.source, isDraft: false },
  });
  const note = draftNote(module, edition);
  // Each step beside its own text: what stands near is packed small.
  const packed = [
    player,
    textStyle,
    // What is known of how well it works stands in the text; the player says nothing of it.
    JSON.stringify({ ...about, evidence: undefined }),
    tight(text.head),
    tight(text.end),
    ...steps.flatMap((step, index) => [JSON.stringify(step), tight(text.sections[index]!)]),
  ].join(between);
  const data = (about: string, text: string): Html => raw('script', text, `type="application/octet-stream" ${about}`);
  return html`<!doctype html>
    <html lang="${lang}" dir="${dirOf(lang)}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyFor(player)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${raw('style', firstStyle)}
      </head>
      <body>
        ${note && html`<header>${note}</header>`}
        <main id="_main" class="wrap" data-words="${own.allOnOnePage}">
          <h1>${title}</h1>
          <p>${summary}</p>
          <p>${own.cannotOpen}</p>
        </main>
        ${new Html(tight(now(words)))}
        ${data('id="_packed"', asText(deflateRawSync(packed, { level: 9, memLevel: 9 })))}
        ${media.map(({ path, type, base64 }) => data(`data-file="${path}" data-type="${type}"`, base64))}
        ${raw('script', boot)}
      </body>
    </html> `.toString();
}

/** An element whose text is ours, to the letter: the page's policy names some of them by their sums. */
const raw = (name: 'script' | 'style', text: string, attributes = ''): Html =>
  new Html(`<${name} ${attributes}>${text}</${name}>`);

const policyFor = (player: string): string =>
  `default-src 'none'; script-src ${sourceHash(boot)} ${sourceHash(player)}; style-src ${sourceHash(firstStyle)} ${sourceHash(textStyle)}; img-src data: blob:; media-src blob:; frame-src https:; base-uri 'none'; form-action 'none'`;
