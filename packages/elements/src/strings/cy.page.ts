import type { pageEnglish } from '../module/page.strings.js';
import type { planEnglish } from '../module/plan.strings.js';
import type { twinEnglish } from '../module/twin.strings.js';

/** The words of module/plan-part.ts, end-part.ts, page.ts and twin.ts in Welsh. */
export const page: typeof planEnglish & typeof pageEnglish & typeof twinEnglish = {
  planEmpty:
    'Does dim byd gennych chi yma eto. Gall yr hyn y byddwch yn ei ddewis a’i ysgrifennu ar y tudalennau hyn ddod yma.',
  planBy: 'Pryd:',
  planDone: 'wedi’i wneud',
  planLook: (day) => `Edrychwch yn ôl ar hyn ar ${day}.`,
  planRated: (now, before) => (before === undefined ? `Dywedoch chi ${now}.` : `${before} cynt, ${now} nawr.`),
  print: 'Argraffu fy nghynllun',
  planSave: 'Cadw fy nghynllun',
  planCopy: 'Copïo fy nghynllun',
  planTwice: 'Dangos mewn dwy iaith',
  planOnce: 'Dangos mewn un iaith',
  printNote: 'Gall eraill ddod o hyd i bapur a ffeiliau. Argraffwch neu cadwch dim ond os yw’n ddiogel i chi.',
  seen: (count) => (count === 1 ? 'Fe edrychoch chi ar 1 dudalen.' : `Fe edrychoch chi ar ${count} tudalen.`),
  useful: 'Oedd hyn o gymorth?',
  usefulYes: 'Oedd',
  usefulPartly: 'Yn rhannol',
  usefulNo: 'Nac oedd',
  usefulHere: 'Mae eich ateb yn aros ar y dudalen hon.',
  thanks: 'Diolch. Ewch â’ch cynllun gyda chi. Os gall hyn helpu rhywun rydych yn ei adnabod, rhannwch ef.',
  sorry: 'Diolch am ddweud. Gall person wneud mwy na thudalen. Mae pobl isod, o dan “Siarad â rhywun”.',
  again: 'Dechrau eto',
  againNote: 'Os dechreuwch eto, bydd yr hyn a ddewisoch ac a ysgrifennoch yma yn mynd.',
  printTitle: 'Nodiadau',
  pageRoom: 'Lle i ragor',
  twinOwn: 'Yn eich geiriau chi',
  pageSaved: 'Mae eich dyfais yn cadw ffeil o’r enw notes.html. Chwiliwch amdani lle mae eich lawrlwythiadau.',
  pageCopied: 'Wedi’i gopïo. Gallwch ei ludo mewn neges.',
  pageCopy: 'Nid oeddem yn gallu ei gopïo i chi. Copïwch ef o’r fan hon:',
  twinShown: 'Mae eich cynllun nawr mewn dwy iaith.',
  twinFailed: 'Nid oeddem yn gallu llwytho’r iaith arall. Gallwch roi cynnig arall arni.',
};
