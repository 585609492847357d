import type { scaleEnglish } from '../module/scale.strings.js';

const tongues: Readonly<Record<string, string>> = { cy: 'Cymraeg', en: 'Saesneg', ur: 'Wrdw' };

/** The words of module/scale.ts in Welsh. */
export const scale: typeof scaleEnglish = {
  scaleLanguage: (tag) =>
    tongues[tag.split('-')[0]!] ?? new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag.split('-')[0]!)!,
  scaleOther: (language) =>
    `Iaith y cwestiynau hyn yw ${language}. Cawsant eu profi yn y geiriau hyn, felly rydym yn eu dangos fel y maen nhw.`,
  scaleAny: 'Gadewch allan unrhyw rai nad ydych am eu hateb.',
  scaleClear: 'Clirio',
  scaleAnswered: (count, of) => `Atebwyd ${count} o ${of}.`,
  scaleAsk: 'Beth mae fy atebion yn ei ddweud?',
  scaleMissing: (count) => `Gallwn ddweud mwy ar ôl ${count} ateb arall. Gallwch hefyd ei adael.`,
  scaleNext: 'Mynd i’r cwestiwn nesaf',
  scaleResult: 'Beth mae eich atebion yn ei ddweud',
  scaleScore: (value, low, high) => `Sgôr ${value}, o ${low} i ${high}`,
  scaleNot: 'Nid diagnosis yw hwn. Mae’n dangos sut y bu pethau, nid beth sydd o’i le.',
  scaleTalk: 'Gall helpu i drafod hyn gyda rhywun.',
  scalePlan: 'Nid ydym yn dangos sgôr yma. Dim ond os ticiwch hwn y bydd yn mynd i’ch cynllun.',
  scaleRefused: 'Ni allwn ddangos y cwestiynau hyn yma. Gallwch fynd i’r dudalen nesaf, neu siarad â rhywun.',
  alertSaid: 'Yn union ar ôl eich ateb: pobl y gallwch siarad â nhw nawr.',
  alertTitle: 'Gallwch siarad â rhywun nawr',
  alertText: 'Gall yr hyn a ddewisoch fod yn llawer i’w gario ar eich pen eich hun. Nid oes neb wedi cael gwybod.',
  alertPut: 'Nid nawr',
  alertAgain: 'Â phwy y gallaf siarad nawr?',
};
