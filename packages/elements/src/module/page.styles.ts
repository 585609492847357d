/**
 * Black on white, large, in columns where it is in two languages and there is room. Nothing is cut in two, but a list of
 * people in two languages, which seldom fits below what stands before it. No page size is named, so that it fits A4 and US
 * Letter alike.
 *
 * @param page - a selector for the page, which stands as & in the rules
 */
const look = (page: string): string =>
  `
@page{margin:2cm}
&{display:block;font:13pt/1.5 system-ui,sans-serif;color:#000;overflow-wrap:break-word}
& p,& ul,& ol{margin:0 0 6pt}
& .h1,& .h2,& .h3{font-weight:700;line-height:1.2}
& .h1{font-size:22pt;margin:0 0 12pt}
& .h2{font-size:15pt;margin:16pt 0 6pt}
& [role=heading]{break-after:avoid}
& .quiet{font-size:11pt}
& .written{white-space:pre-wrap}
& li,& .note,& .twice,& .room{break-inside:avoid}
& li{margin:0 0 4pt}
& .note{margin:0 0 10pt}
& .twice:has(.people){break-inside:auto}
& a[href^=tel]{display:inline-block}
& .people,& .boxes{list-style:none;padding:0}
& .boxes li{position:relative;padding-inline-start:22pt}
& .boxes li::before{content:'';position:absolute;inset-inline-start:0;top:3pt;width:11pt;height:11pt;border:1.2pt solid;font:700 10pt/1 sans-serif;text-align:center}
& .boxes :has(> b)::before{content:'✓'}
& .own,& .written{border-inline-start:3pt solid;padding-inline-start:10pt}
& .own .written{border:0;padding:0}
& .twice{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,max(15em,40%)),1fr));gap:0 20pt}
& .own{grid-column:1/-1;margin:0 0 10pt}
& .line{border-bottom:1pt solid;height:26pt;margin:0}
@media screen{& .room{display:none}}`.replaceAll('&', page);

/** Wins over whatever rules the website has, and shows nothing of it. */
const alone = '.kith-print:not(#_#_)';
export const paperRules = `
@media screen{.kith-print{display:none!important}}
@media print{
body>:not(.kith-print),body::before,body::after{display:none!important}
html,body{all:revert!important;margin:0!important;background:#fff!important}
${alone},${alone} *{all:revert;color:#000!important;background:none!important;box-sizing:border-box}
${look(alone)}}`;

/** On a phone's screen as on paper. */
export const fileRules = `html{background:#fff}
body{margin:0 auto;padding:1em;max-width:45em}
*{box-sizing:border-box}
@media print{body{padding:0}}${look('main')}`;
