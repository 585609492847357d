/** What the report adds to the style of the plain pages. */
export const reportStyle = `
:root { --good: #1b5e58; --fair: #5fa08f; --poor: #b9812f; --bad: #a8322a; --track: #e4d9c8; }
@media (prefers-color-scheme: dark) { :root { --good: #93d2c8; --fair: #4f8f86; --poor: #d9a04f; --bad: #e98378; --track: #3a332c; } }
.wrap { max-inline-size: 78rem; }
header p { max-inline-size: 66ch; }
:is(table, .scroll, .two) + :is(h2, h3), section + section { margin-block-start: 2.2rem; }
main > section > h2 { margin-block-start: 1rem; }
table { inline-size: 100%; border-collapse: collapse; margin-block-start: 1rem; font-size: .95em; }
caption { text-align: start; font-weight: 600; padding-block-end: .4em; }
th, td { text-align: start; vertical-align: top; padding: .55em .8em .55em 0; border-block-end: 1px solid var(--line); }
thead th { font-size: .88em; color: var(--soft); font-weight: 600; }
tbody th { font-weight: 600; }
td.n, th.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.scroll { overflow-x: auto; }
.scroll :is(td, th):last-child { padding-inline-start: 1rem; }
.scroll td:not(.n) { min-inline-size: 15rem; }
.scroll th a { display: inline-block; padding-block: .8em; margin-block: -.8em; }
.scroll:focus-visible { outline-offset: 0; }
svg { display: block; inline-size: 100%; }
svg.bar { block-size: 1.75rem; margin-block-start: .8rem; }
svg.share { block-size: .8rem; min-inline-size: 7rem; margin-block-start: .45em; }
rect.good { fill: var(--good); } rect.fair { fill: var(--fair); } rect.poor { fill: var(--poor); } rect.bad { fill: var(--bad); }
rect.track { fill: var(--track); }
.key { display: inline-block; inline-size: .8em; block-size: .8em; border-radius: .2em; margin-inline-end: .5em; border: 1px solid transparent; }
.key.good { background: var(--good); } .key.fair { background: var(--fair); } .key.poor { background: var(--poor); } .key.bad { background: var(--bad); }
.publisher { margin-block-start: 3.5rem; padding-block-start: 2rem; border-block-start: 3px solid var(--accent); }
.publisher > h3 { margin-block-start: 2.2rem; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 3rem; }
.tasks { list-style: none; padding: 0; counter-reset: task; }
.tasks > li { margin-block-start: 1rem; padding: 1.1rem 1.3rem; border: 1px solid var(--line); border-inline-start: .4rem solid var(--fair); border-radius: .6rem; background: var(--card); }
.tasks > li.harm-5 { border-inline-start-color: var(--bad); }
.tasks > li.harm-4 { border-inline-start-color: var(--poor); }
.tasks h4 { max-inline-size: 60ch; }
.tasks p { margin-block-start: .4em; max-inline-size: 70ch; }
.when { font-size: .88em; font-weight: 600; color: var(--soft); margin: 0 0 .2em; }
code { font-size: .88em; overflow-wrap: anywhere; }
.tasks details { margin-block-start: .3em; }
.tasks li ul { padding-inline-start: 1.2em; margin: 0; }
.tasks summary { padding: .6em 0; font-size: .92em; }
.problem { border-inline-start: .4rem solid var(--bad); padding-inline-start: 1rem; }
@media (max-width: 32rem) { td:has(> .share) { display: none; } }
@media (forced-colors: active) {
  rect { forced-color-adjust: none; stroke: CanvasText; } rect.good, .key.good { fill: CanvasText; background: CanvasText; } rect.fair { fill: GrayText; }
  rect.poor { fill: Canvas; } rect.bad { fill: Highlight; } rect.track { fill: Canvas; } .key { border-color: CanvasText; forced-color-adjust: none; }
  .key.fair { background: GrayText; } .key.poor { background: Canvas; } .key.bad { background: Highlight; }
}
@media print { .tasks > li, table { break-inside: avoid; } .publisher { break-before: page; margin-block-start: 0; } .scroll { overflow: visible; } }
`;
