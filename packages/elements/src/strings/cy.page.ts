import type { pageEnglish, planEnglish } from '../module/page.strings.js';

/** `2026-11-03` as 3/11/2026: Chrome has no Welsh months. */
const date = (day: string): string => day.split('-').map(Number).reverse().join('/');

/** The words of module/page.ts, plan-part.ts and end-part.ts in Welsh. */
export const page: typeof planEnglish & typeof pageEnglish = {
  planEmpty:
    'Does dim byd gennych chi yma eto. Gall yr hyn y byddwch yn ei ddewis a’i ysgrifennu ar y tudalennau hyn ddod yma.',
  planGoals: 'Yr hyn rydych am ei wneud',
  planBy: 'Pryd:',
  planPairs: 'Pan fydd hi’n anodd',
  planPractice: 'Pethau i roi cynnig arnyn nhw',
  planDone: 'wedi’i wneud',
  planLook: (day) => `Edrychwch yn ôl ar hyn ar ${date(day)}.`,
  planPoints: 'Pethau i’w cofio',
  planWritten: 'Yn eich geiriau chi',
  planRatings: 'Sut mae hi i chi',
  planRated: (now, before) => (before === undefined ? `Dywedoch chi ${now}.` : `${before} cynt, ${now} nawr.`),
  planScores: 'Eich atebion mewn rhifau',
  planPeople: 'Pobl sy’n gallu helpu',
  print: 'Argraffu fy nghynllun',
  planSave: 'Cadw fy nghynllun',
  planCopy: 'Copïo fy nghynllun',
  planTwice: 'Dangos mewn dwy iaith',
  planOnce: 'Dangos mewn un iaith',
  printNote: 'Gall eraill ddod o hyd i bapur a ffeiliau. Argraffwch neu cadwch dim ond os yw’n ddiogel i chi.',
  seen: (count) => (count === 1 ? 'Fe edrychoch chi ar 1 dudalen.' : `Fe edrychoch chi ar ${count} tudalen.`),
  inPlan: 'Yn eich cynllun:',
  useful: 'Oedd hyn o gymorth?',
  usefulYes: 'Oedd',
  usefulPartly: 'Yn rhannol',
  usefulNo: 'Nac oedd',
  usefulHere: 'Mae eich ateb yn aros ar y dudalen hon. Nid ydym yn ei weld.',
  thanks: 'Diolch. Ewch â’ch cynllun gyda chi. Os gall hyn helpu rhywun rydych yn ei adnabod, rhannwch ef.',
  sorry: 'Diolch am ddweud. Gall person wneud mwy na thudalen. Gallwch siarad â rhywun nawr.',
  again: 'Dechrau eto',
  againNote: 'Os dechreuwch eto, bydd yr hyn a ddewisoch ac a ysgrifennoch yma yn mynd.',
  printTitle: 'Nodiadau',
  pageRoom: 'Lle i ragor',
  pageOwn: 'Yn eich geiriau chi',
  pageSaved: 'Mae eich dyfais yn cadw ffeil o’r enw notes.html. Chwiliwch amdani lle mae eich lawrlwythiadau.',
  pageCopied: 'Wedi’i gopïo. Gallwch ei ludo mewn neges.',
  pageCopy: 'Nid oeddem yn gallu ei gopïo i chi. Copïwch ef o’r fan hon:',
  pageTwice: 'Mae eich cynllun nawr mewn dwy iaith.',
  pageFailed: 'Nid oeddem yn gallu llwytho’r iaith arall. Gallwch roi cynnig arall arni.',
};
