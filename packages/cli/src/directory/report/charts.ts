import { html, type Html } from '../../html.js';

/** A part of a bar: how large, and which of the tones of the style sheet it has. */
export interface Part {
  readonly label: string;
  readonly value: number;
  readonly tone: 'good' | 'fair' | 'poor' | 'bad';
}

export const number = (value: number): string => value.toLocaleString('en-GB');
/** Never "0%" of something that there is, and never "100%" of what is not all. */
export function percent(part: number): string {
  if (part > 0 && part < 0.01) return 'under 1%';
  return part < 1 && part > 0.99 ? 'over 99%' : `${Math.round(part * 100)}%`;
}

/** One bar of several parts. It is a picture of the table that stands beside it, and nothing to those who cannot see it. */
export function stacked(parts: readonly Part[]): Html {
  const total = parts.reduce((sum, { value }) => sum + value, 0) || 1;
  let x = 0;
  return html`<svg class="bar" viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${parts
      .filter(({ value }) => value > 0)
      .map(({ value, tone }) => {
        const [at, width] = [x, (value / total) * 1000];
        x += width;
        return html`<rect
          class="${tone}"
          x="${at.toFixed(1)}"
          y="0"
          width="${Math.max(width - 3, 2).toFixed(1)}"
          height="28"
          rx="3"
        />`;
      })}
  </svg>`;
}

/** A bar from nothing to all. */
export const share = (part: number): Html =>
  html`<svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="track" x="0" y="0" width="100" height="10" rx="2" />
    <rect class="good" x="0" y="0" width="${(part * 100).toFixed(1)}" height="10" rx="2" />
  </svg>`;
