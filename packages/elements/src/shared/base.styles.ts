import { css } from 'lit';

/**
 * The tokens and the look that all elements share. Public properties are read here with a fallback, and set nowhere.
 * One accent colour is enough: the rest is derived from it, and what stands on it is black or white, whichever has the
 * better WCAG contrast (always at least 4.58:1). A browser without relative colours gets our own accent, whose
 * contrasts are known. The colour scheme is the page's: a page that declares none stays light.
 */
export const baseStyles = css`
  :host {
    display: block !important;
    font: 400 medium / 1.55 serif;
    font-family: var(--kith-font, inherit);
    letter-spacing: normal;
    text-transform: none !important;
    text-align: start !important;
    white-space: normal !important;
    cursor: auto !important;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none !important;
  }
  .frame {
    --_accent: #17665a;
    --_on-accent: #fff;
    --_strong: #14594f;
    --_surface: var(--kith-surface, #fffdf9);
    --_ink: var(--kith-text, #24292d);
    --_radius: var(--kith-radius, 0.875em);
    color: var(--_ink);
    font-size: 1.0625em;
  }
  @supports (color: light-dark(color(from red xyz-d65 x y z), red)) {
    .frame {
      --_accent: var(--kith-accent, light-dark(#17665a, #7fd1bf));
      --_on-accent: color(
        from var(--_accent) xyz-d65 clamp(0, (0.1791 - y) * 1e6, 0.9505) clamp(0, (0.1791 - y) * 1e6, 1)
          clamp(0, (0.1791 - y) * 1e6, 1.089)
      );
      --_strong: light-dark(
        oklch(from var(--_accent) min(l, 0.44) min(c, 0.13) h),
        oklch(from var(--_accent) max(l, 0.82) min(c, 0.12) h)
      );
      --_surface: var(--kith-surface, light-dark(#fffdf9, #1c1f22));
      --_ink: var(--kith-text, light-dark(#24292d, #f2efe9));
    }
  }
  .frame {
    --_soft: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
    --_line: color-mix(in oklab, var(--_ink) 20%, var(--_surface));
    --_edge: color-mix(in oklab, var(--_ink) 56%, var(--_surface));
    --_quiet: color-mix(in oklab, var(--_ink) 76%, var(--_surface));
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: clip;
  }
  p,
  ul {
    margin: 0 0 0.85em;
    padding: 0;
  }
  [role='heading'] {
    margin: 0 0 0.5em;
    font-weight: 700;
    line-height: 1.2;
  }
  a {
    color: var(--_strong);
    text-underline-offset: 0.2em;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: start;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  .button {
    display: inline-grid;
    place-content: center;
    min-block-size: 3em;
    padding: 0.55em 1.5em;
    border: 2px solid var(--_strong);
    border-radius: min(var(--_radius), 1.5em);
    font-weight: 650;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    color: var(--_strong);
  }
  .main {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid var(--_strong);
    outline-offset: 3px;
  }
  @media (forced-colors: active) {
    .main {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
      border-color: ButtonText;
    }
  }
`;
