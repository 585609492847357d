import { expect, fixture, html } from '@open-wc/testing';
import { css, LitElement } from 'lit';
import { baseStyles } from './base.styles.js';

const tokens = ['accent', 'on-accent', 'strong', 'surface', 'ink', 'soft', 'line', 'edge', 'quiet'] as const;
type Token = (typeof tokens)[number];

class Swatches extends LitElement {
  static override styles = [
    baseStyles,
    ...tokens.map((token) => css([`.${token} { background: var(--_${token}) }`] as unknown as TemplateStringsArray)),
  ];
  protected override render() {
    return html`<div class="frame">${tokens.map((token) => html`<i class=${token}></i>`)}</div>`;
  }
}
customElements.define('test-swatches', Swatches);

/** WCAG 2.2 relative luminance of an sRGB pixel. */
const luminance = (rgb: ArrayLike<number>): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
    const part = rgb[index]! / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** The luminance of every token, under each accent, as the engine paints it. */
async function painted(accents: readonly string[], scheme: string): Promise<Record<Token, number>[]> {
  const el = await fixture<LitElement>(html`<test-swatches></test-swatches>`);
  el.parentElement!.setAttribute('style', `color-scheme: ${scheme}`);
  const canvas = new OffscreenCanvas(tokens.length, accents.length);
  const paper = canvas.getContext('2d', { willReadFrequently: true })!;
  const swatches = tokens.map((token) => getComputedStyle(el.shadowRoot!.querySelector(`.${token}`)!));
  for (const [y, accent] of accents.entries()) {
    el.style.setProperty('--kith-accent', accent);
    for (const [x, style] of swatches.entries()) {
      paper.fillStyle = '#f0f';
      paper.fillStyle = style.backgroundColor;
      paper.fillRect(x, y, 1, 1);
    }
  }
  const { data } = paper.getImageData(0, 0, tokens.length, accents.length);
  return accents.map((_, y) => {
    const of = (x: number): number => luminance(data.subarray((y * tokens.length + x) * 4));
    return Object.fromEntries(tokens.map((token, x) => [token, of(x)])) as Record<Token, number>;
  });
}

const levels = [0, 36, 73, 109, 146, 182, 219, 255];
const grid = levels.flatMap((r) => levels.flatMap((g) => levels.map((b) => `rgb(${r} ${g} ${b})`)));

describe('the theme', () => {
  for (const scheme of ['light', 'dark'])
    it(`keeps its contrast in ${scheme}, whatever the accent`, async () => {
      const faults: string[] = [];
      for (const [index, paint] of (await painted(grid, scheme)).entries()) {
        const need = (a: Token, b: Token, least: number): void => {
          const found = contrast(paint[a], paint[b]);
          if (found < least) faults.push(`${grid[index]}: ${a} on ${b} is ${found.toFixed(2)}, not ${least}`);
        };
        need('on-accent', 'accent', 4.5);
        need('strong', 'surface', 4.5);
        need('strong', 'soft', 4.5);
        need('ink', 'surface', 7);
        need('ink', 'soft', 7);
        need('quiet', 'surface', 4.5);
        need('quiet', 'soft', 4.5);
        need('edge', 'surface', 3);
      }
      expect(faults.slice(0, 8)).to.deep.equal([]);
    });

  it('stays readable with an accent that is no colour, and follows one that is set later', async () => {
    const [odd] = await painted(['rubbish'], 'light');
    expect(contrast(odd!.ink, odd!.surface)).to.be.at.least(7);
    const [navy, yellow] = await painted(['navy', 'yellow'], 'light');
    expect(navy!['on-accent']).to.be.above(0.9);
    expect(yellow!['on-accent']).to.be.below(0.1);
  });
});
