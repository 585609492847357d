import { html, nothing, type TemplateResult } from 'lit';
import { codeOf, fromCode } from '@kith/model/code.js';
import type { Progress } from '@kith/model/player.js';
import { restore, stateOf } from '@kith/model/state.js';
import { encode, today } from '../shared/store.js';
import { elsewhereStyles } from './elsewhere.styles.js';
import { elsewhereEnglish, type ElsewhereStrings } from './elsewhere.strings.js';
import type { PartContext, Player } from './part.js';
import { whole } from './beside.js';

export { elsewhereStyles as styles };

/** Says nothing of what is in it. */
const fileName = 'notes.json';
/** More than all that anybody writes in a module. */
const largest = 1_000_000;

/** What was last asked for: a code, or what there is to say. */
const asked = new WeakMap<Player, 'code' | keyof ElsewhereStrings>();

/** Hands the visitor a file. Whether it arrived, no page can know. */
function saveFile(progress: Progress): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([encode(stateOf(progress, today()))], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  // Some browsers only begin to read it now.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function fileOf({ files }: HTMLInputElement): Promise<unknown> {
  try {
    const [file] = files!;
    return file!.size > largest ? undefined : JSON.parse(await file!.text());
  } catch {
    return undefined;
  }
}

/** Ways to carry on at another time or on another device, that need no storage: a file, and a code on paper. */
export function elsewhere(around: PartContext, close: () => void): TemplateResult {
  const { player, progress } = around;
  const strings: ElsewhereStrings = { ...elsewhereEnglish, ...around.strings };
  const wanted = asked.get(player);
  const code = wanted === 'code' ? codeOf(progress) : undefined;
  // Beside the button that was pressed.
  const said = (way: string): unknown =>
    wanted?.startsWith(way) ? strings[wanted === 'code' ? 'codeTooLong' : wanted] : nothing;

  const say = (now?: typeof wanted): void => {
    if (now) asked.set(player, now);
    else asked.delete(player);
    player.requestUpdate();
  };
  const codeField = (): HTMLInputElement => player.renderRoot.querySelector('.code input')!;

  async function carryOn(way: 'file' | 'code', from: (now: Progress) => Progress | undefined): Promise<void> {
    if (!(await whole(around))) return say(`${way}Failed`);
    let came: Progress | undefined;
    around.move((now) => (came = from(now)) ?? now);
    if (!came) return say(`${way}Wrong`);
    close();
    say();
  }
  const openFile = async ({ target }: Event): Promise<void> => {
    const field = target as HTMLInputElement;
    const stored = await fileOf(field);
    // So that the same file can be picked again.
    field.value = '';
    await carryOn('file', ({ module }) => restore(module, stored));
  };
  const makeCode = async (): Promise<void> => say((await whole(around)) ? 'code' : 'codeFailed');
  const useCode = (): Promise<void> => carryOn('code', ({ module }) => fromCode(module, codeField().value));

  return html`<div class="elsewhere">
    <div class="row">
      <button
        type="button"
        class="button"
        @click=${() => {
          saveFile(progress);
          say('fileSaved');
        }}
      >
        ${strings.fileSave}
      </button>
      <label class="button"
        ><input type="file" accept=".json,application/json" @change=${openFile} />${strings.fileOpen}</label
      >
    </div>
    <p role="status">${said('file')}</p>
    <p class="quiet">${strings.fileNote}</p>
    <div class="row">
      <button type="button" class="button" @click=${makeCode}>${strings.codeMake}</button>
    </div>
    <p role="status">${code ? html`<bdi class="letters" dir="ltr" translate="no">${code}</bdi>` : said('code')}</p>
    <p class="quiet">${strings.codeNote}</p>
    <div class="row">
      <label class="code"
        >${strings.codeHave}<input
          class="letters"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          dir="ltr"
          maxlength="60"
          @keydown=${({ key }: KeyboardEvent) => key === 'Enter' && void useCode()}
      /></label>
      <button type="button" class="button" @click=${useCode}>${strings.codeOpen}</button>
    </div>
    <p class="quiet">${strings.elsewhereNote}</p>
  </div>`;
}
