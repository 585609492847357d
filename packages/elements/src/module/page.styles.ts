/**
 * Black on white, large, nothing cut in two, in columns where it is in two languages and there is room. No page size is
 * named, so that it fits A4 and US Letter alike.
 *
 * @param page - a selector for the page
 */
const look = (page: string): string => `
@page { margin: 2cm }
${page} { display: block; font: 13pt/1.5 system-ui, sans-serif; color: #000; overflow-wrap: break-word }
${page} p, ${page} ul, ${page} ol { margin: 0 0 6pt }
${page} .h1 { font-size: 22pt; font-weight: 700; line-height: 1.2; margin: 0 0 12pt }
${page} .h2 { font-size: 15pt; font-weight: 700; line-height: 1.2; margin: 16pt 0 6pt }
${page} .h3 { font-weight: 700 }
${page} [role=heading] { break-after: avoid }
${page} .quiet { font-size: 11pt }
${page} .written { white-space: pre-wrap }
${page} li, ${page} .note, ${page} .twice, ${page} .room { break-inside: avoid }
${page} li { margin: 0 0 4pt }
${page} .note { margin: 0 0 10pt }
${page} .people, ${page} .boxes { list-style: none; padding: 0 }
${page} .boxes li { position: relative; padding-inline-start: 22pt }
${page} .boxes li::before { content: ''; position: absolute; inset-inline-start: 0; top: 3pt; width: 11pt; height: 11pt; border: 1.2pt solid; font: 700 10pt/1 sans-serif; text-align: center }
${page} .did::before { content: '✓' !important }
${page} .own, ${page} .written { border-inline-start: 3pt solid; padding-inline-start: 10pt }
${page} .own .written { border: 0; padding: 0 }
${page} .twice { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, max(15em, 40%)), 1fr)); gap: 0 20pt }
${page} .own { grid-column: 1 / -1; margin: 0 0 10pt }
${page} .line { border-bottom: 1pt solid #555; height: 26pt; margin: 0 }
@media screen { ${page} .room { display: none } }`;

/** Wins over whatever rules the website has, and shows nothing of it. */
const alone = '.kith-print:not(#_#_)';
export const paperRules = `
@media screen { .kith-print { display: none !important } }
@media print {
  body > :not(.kith-print), body::before, body::after { display: none !important }
  html, body { display: block !important; position: static !important; width: auto !important; height: auto !important; min-height: 0 !important; max-width: none !important; max-height: none !important; margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: visible !important; transform: none !important; opacity: 1 !important; visibility: visible !important; background: #fff !important }
  ${alone}, ${alone} * { all: revert; color: #000 !important; background: none !important; box-sizing: border-box }
  ${look(alone)}
}`;

/** On a phone's screen as on paper. */
export const fileRules = `html { background: #fff }
body { margin: 0 auto; padding: 1em; max-width: 45em }
* { box-sizing: border-box }
@media print { body { padding: 0 } }${look('main')}`;
