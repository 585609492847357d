/** The one style sheet of the plain pages: the same text in every page, so that one hash in the policy allows it. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fbf6ec; --card: #fffdf8; --ink: #2a2420; --soft: #655a50; --line: #ddd1bf; --rule: #8a7d6f;
  --accent: #1b5e58; --on-accent: #fff; --tint: #e6efe9; --warm: #f7e3d0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1816; --card: #25211d; --ink: #f1e9dd; --soft: #bdb0a1; --line: #443b33; --rule: #9a8c7d;
    --accent: #93d2c8; --on-accent: #12201e; --tint: #22312d; --warm: #40301f;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Nastaliq Urdu', sans-serif;
  -webkit-text-size-adjust: 100%; text-size-adjust: 100%; background: var(--paper); color: var(--ink); }
body { margin: 0; font-size: clamp(1.0625rem, 1rem + .3vw, 1.1875rem); overflow-wrap: break-word; }
:lang(ur) { line-height: 2; }
.wrap { max-inline-size: 66ch; margin-inline: auto; padding-inline: clamp(1.125rem, 5vw, 2rem); }
header.wrap { padding-block: 1.5rem 0; }
main { padding-block: clamp(1rem, 4vw, 2.5rem) 3rem; }
h1, h2, h3, h4 { font-family: ui-serif, Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif;
  line-height: 1.2; font-weight: 600; text-wrap: balance; margin-block: 0; }
:is(h1, h2, h3, h4):lang(ur) { font-family: inherit; line-height: 1.8; }
h1 { font-size: clamp(2rem, 1.5rem + 2.6vw, 3rem); letter-spacing: -.015em; }
h1:lang(ur) { letter-spacing: 0; }
h2 { font-size: clamp(1.45rem, 1.3rem + .8vw, 1.8rem); }
h3 { font-size: 1.22rem; }
h4 { font-size: 1.06rem; }
p, ul, ol, blockquote, dl { margin-block: .9em 0; }
:is(h1, h2, h3, h4) + :is(p, ul, ol) { margin-block-start: .6em; }
.step :is(h3, h4) { margin-block-start: 1.5em; }
.card > :first-child, .feedback > :first-child, .people > li > :first-child { margin-block-start: 0; }
.hint { color: var(--soft); }
ul, ol { padding-inline-start: 1.4em; }
li + li { margin-block-start: .35em; }
li::marker { color: var(--accent); }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--accent); }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .07em; }
a:hover { text-decoration-thickness: .14em; }
a[href^='tel:'], a[href^='sms:'] { white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
:target { scroll-margin-block-start: 1rem; }
.skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: .75em 1em; background: var(--accent);
  color: var(--on-accent); }
.skip:not(:focus) { clip-path: inset(50%); block-size: 1px; inline-size: 1px; overflow: hidden; white-space: nowrap; padding: 0; }
.home { display: inline-block; padding-block: .5em; color: var(--soft); }
.lead { font-size: 1.18em; color: var(--soft); line-height: 1.5; text-wrap: pretty; }
.lead:lang(ur) { line-height: 2; }
.facts { display: flex; flex-wrap: wrap; gap: .5em; padding: 0; list-style: none; margin-block-start: 1.1em; }
.facts > li { margin: 0; padding: .2em .8em; border-radius: 1em; background: var(--tint); font-size: .9em; }
.eyebrow { margin: 0 0 .35em; font-size: .88em; font-weight: 600; color: var(--accent); }
.small { font-size: .9em; color: var(--soft); }
.step { margin-block-start: clamp(2.25rem, 6vw, 3.5rem); padding-block-start: clamp(1.75rem, 4vw, 2.5rem); border-block-start: 1px solid var(--line); }
.card, .route { margin-block-start: 1.1rem; padding: clamp(1rem, 4vw, 1.5rem); background: var(--card); border: 1px solid var(--line); border-radius: .9rem; }
.answers { list-style: none; padding: 0; margin-block-start: 1rem; }
.answers > li { margin-block-start: .6rem; border: 1px solid var(--line); border-radius: .7rem; background: var(--card); }
.answers > li > :is(span, a), summary { display: block; padding: .75em 1.1em; min-block-size: 2.75em; }
.answers > li > a { font-weight: 600; }
.answers > li > a::after { content: ' \\2192'; }
[dir='rtl'] .answers > li > a::after { content: ' \\2190'; }
summary { display: flex; align-items: baseline; gap: .7em; cursor: pointer; font-weight: 600; border-radius: .7rem; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: '+'; flex: none; inline-size: .8em; color: var(--accent); font-weight: 700; }
[open] > summary::before { content: '\\2212'; }
.feedback { padding: 0 1.1em 1em 2.6em; }
[dir='rtl'] .feedback { padding: 0 2.6em 1em 1.1em; }
.box { display: none; }
.lines { display: block; margin-block-start: .5em; block-size: calc(7.2em + 1px);
  background: repeating-linear-gradient(transparent 0 calc(2.4em - 1px), var(--rule) calc(2.4em - 1px) 2.4em); }
.lines.one { block-size: calc(2.4em + 1px); }
figure { margin: 1.2em 0 0; }
figure :is(img, video) { display: block; max-inline-size: 100%; block-size: auto; border-radius: .7rem; background: var(--tint); }
audio { inline-size: 100%; }
figcaption { margin-block-start: .5em; }
details.card { padding: 0; }
.rate { display: flex; flex-wrap: wrap; gap: .4em; padding: 0; list-style: none; }
.rate > li { margin: 0; min-inline-size: 2.4em; padding-block: .35em; text-align: center; border: 1px solid var(--line);
  border-radius: .5rem; background: var(--card); font-variant-numeric: tabular-nums; }
.ends { display: flex; justify-content: space-between; gap: 1em; margin-block-start: .4em; color: var(--soft); font-size: .9em; }
.item { margin-block-start: 1.1em; break-inside: avoid; }
.item > p { font-weight: 600; margin: 0; }
.item > ul { display: flex; flex-wrap: wrap; gap: .4em .6em; padding: 0; list-style: none; margin-block-start: .5em; }
.item > ul > li { margin: 0; padding: .25em .8em; border: 1px solid var(--line); border-radius: 1em; background: var(--card); }
.people { list-style: none; padding: 0; }
.people > li, .now li { padding-block: .8em; border-block-start: 1px solid var(--line); margin: 0; }
.plan h3 { margin-block-start: 1.2em; }
.plan { background: var(--warm); border-color: transparent; }
.plan .people { display: none; }
.channels { list-style: none; padding: 0; margin-block-start: .9em; }
.channels > li { padding-block: .8em; border-block-start: 1px solid var(--line); margin: 0; }
.channels p { margin-block-start: .15em; }
.way { font-size: 1.12em; font-weight: 600; }
.emergency { border-color: var(--accent); border-width: 2px; }
.tier { margin-block-start: 2.5rem; }
.unverified { padding-inline-start: .8em; border-inline-start: 3px solid var(--rule); }
.button { display: inline-block; margin-block-start: 1.1em; padding: .75em 1.3em; border-radius: .7em; background: var(--accent);
  color: var(--on-accent); font-weight: 600; text-decoration: none; }
.button:hover { text-decoration: underline; }
.list { list-style: none; padding: 0; }
.list > li { margin-block-start: 1.4em; }
.list > li > a { font-size: 1.12em; font-weight: 600; }
.list p { margin-block-start: .1em; color: var(--soft); }
.about { margin-block-start: 3.5rem; padding-block-start: 1.75rem; border-block-start: 1px solid var(--line); font-size: .95em; }
.about h3 { margin-block-start: 1.2em; }
.now { background: var(--tint); padding-block: 2.25rem 3rem; }
.now ul { list-style: none; padding: 0; margin-block-start: 1em; }
.now li { display: grid; grid-template-columns: 7.5ch 1fr; gap: .25em 1em; align-items: baseline; border-color: color-mix(in srgb, var(--accent) 25%, transparent); }
.now li a { font-size: 1.15em; }
@media (forced-colors: active) { .button, .facts > li { border: 1px solid; } .lines { border-block-end: 1px solid; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #999; --rule: #777; --accent: #0d4a45; --tint: #fff; --warm: #fff; }
  @page { margin: 18mm; }
  html { font-size: 11pt; }
  body { font-size: 11pt; }
  .wrap { max-inline-size: none; padding-inline: 0; }
  .skip, .home, .hint, video, audio { display: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .step { break-inside: auto; margin-block-start: 1.4rem; padding-block-start: 1.1rem; }
  h1, h2, h3, h4, .eyebrow { break-after: avoid; }
  li, .card, .route, blockquote, .lines { break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
  summary::before, [open] > summary::before { content: ''; inline-size: .8em; block-size: .8em; border: 1px solid; border-radius: .15em; align-self: center; }
  .box { display: inline-block; inline-size: .8em; block-size: .8em; border: 1px solid; border-radius: .15em; margin-inline-end: .7em; }
  .plan { break-before: page; border: 0; padding: 0; }
  .plan .people { display: block; }
  .now { padding-block: 1rem 0; margin-block-start: 1.5rem; border-block-start: 1px solid; break-inside: avoid; }
  .button { padding: 0; background: none; color: var(--accent); text-decoration: underline; }
  main a[href^='https:']::after { content: ' (' attr(href) ')'; font-weight: 400; font-size: .85em; overflow-wrap: anywhere; }
  .answers > li > a::after { content: ''; }
}
`;
