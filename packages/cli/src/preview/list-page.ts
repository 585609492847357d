import { html, type Html } from '../html.js';
import type { PreviewDocument, PreviewState } from './session.js';
import { findingList, page, stands, viewAddress } from './shell.js';

/** All documents, and what is to be said of files that are none. */
export function listPage({ version, documents, others }: PreviewState): string {
  const all = [...documents.flatMap(({ findings }) => findings), ...others];
  const { words } = stands(all);
  return page(
    'All documents',
    version,
    html`<header class="bar">
        <p class="brand">Kith preview</p>
        <h1>All documents</h1>
        <p id="state" class="state ${stands(all).state}">${words}</p>
      </header>
      <main id="list" class="list">
        ${
          documents.length
            ? groups.map(({ title, of }) => group(title, documents.filter(of)))
            : html`<p class="nothing">
                There is nothing to show here yet. Put a module into the folder "modules", or make one:
                <code>npx kith new module</code>
              </p>`
        }
        ${
          others.length
            ? html`<h2>Other files</h2>
                ${findingList(others, true)}`
            : undefined
        }
      </main>`,
  );
}

const isModule = ({ path }: PreviewDocument): boolean => path.endsWith('.md');
const isTalk = ({ last }: PreviewDocument): boolean => last?.kind === 'talk';
const isMeeting = ({ last }: PreviewDocument): boolean => last?.kind === 'meeting';
const groups = [
  { title: 'Modules', of: isModule },
  { title: 'Ways to talk', of: isTalk },
  { title: 'Meetings', of: isMeeting },
  { title: 'Resources', of: (one: PreviewDocument) => !isModule(one) && !isTalk(one) && !isMeeting(one) },
];

const group = (title: string, documents: readonly PreviewDocument[]): Html | undefined =>
  documents.length
    ? html`<h2>${title}</h2>
        <ul role="list">
          ${documents.map((one) => html`<li>${card(one)}</li>`)}
        </ul>`
    : undefined;

function card({ path, last, findings }: PreviewDocument): Html {
  const { words, state } = stands(findings);
  return html`<a href="${viewAddress(path)}">${last?.value.title ?? path}</a>
    <p><span class="quiet">${path}</span> <span class="state ${state}">${words}</span></p>`;
}
