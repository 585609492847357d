import { html, type Html } from '../html.js';
import type { Finding } from '../report.js';

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** How a document stands, in a few words, and how bad that is. */
export function stands(findings: readonly Finding[]): {
  readonly words: string;
  readonly state: 'good' | 'warned' | 'bad';
} {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const found = [errors && count(errors, 'problem'), warnings && count(warnings, 'warning')].filter(Boolean);
  return { words: found.join(', ') || 'All well', state: errors ? 'bad' : warnings ? 'warned' : 'good' };
}

/** A path below what is previewed, as part of an address. */
const address = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
export const viewAddress = (path: string): string => `/view/${address(path)}`;
export const playAddress = (path: string): string => `/play/${address(path)}/`;

/** Bytes in words. */
export const size = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** What all pages have, the phone and what stands around it, and the notes. */
const sheets = ['preview', 'desk', 'notes'];

/** A whole page around the phone or the list. Its script puts the parts of a newer one in the place of its own. */
export function page(title: string, version: number, content: Html): string {
  return html`<!doctype html>
    <html lang="en" data-version="${version}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Kith preview</title>
        <link rel="icon" href="data:," />
        ${sheets.map((name) => html`<link rel="stylesheet" href="/preview/${name}.css" />`)}
        <script type="module" src="/preview/preview.js"></script>
      </head>
      <body>
        ${content}
        <p id="said" class="unseen" role="status"></p>
        <p id="gone" class="gone" role="alert" hidden>
          <strong>The preview has stopped.</strong> Start it again in the terminal: this page then goes on by itself.
        </p>
      </body>
    </html> `.toString();
}

/** What was found, worst and best alike; with the names of files where it is of several. */
export const findingList = (findings: readonly Finding[], withFile = false): Html | undefined =>
  findings.length
    ? html`<ul class="findings" role="list">
        ${findings.map(
          ({ severity, message, hint, line, file }) =>
            html`<li class="${severity}">
              <p>
                <strong class="kind">${severity === 'error' ? 'Problem' : 'Warning'}</strong>
                <span class="quiet">${withFile && `${file}, `}line ${line}</span>
              </p>
              <p>${message}</p>
              <p class="hint">${hint}</p>
            </li>`,
        )}
      </ul>`
    : undefined;
