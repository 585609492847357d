import type { scaleEnglish } from '../module/scale.strings.js';

const tongues: Readonly<Record<string, string>> = { cy: 'Cymraeg', en: 'Saesneg', ur: 'Wrdw' };

/** The words of module/scale.ts in Welsh. */
export const scale: typeof scaleEnglish = {
  scaleOther: (language) =>
    `Iaith y cwestiynau hyn yw ${tongues[language] ?? language}. Cawsant eu profi yn y geiriau hyn, felly rydym yn eu dangos fel y maen nhw.`,
  scaleAny: 'Gadewch allan unrhyw rai nad ydych am eu hateb.',
  scaleClear: 'Clirio',
  scaleAnswered: (count, of) => `Atebwyd ${count} o ${of}.`,
  scaleAsk: 'Beth mae fy atebion yn ei ddweud?',
  scaleMissing: (count) => `Gallwn ddweud mwy ar ôl ${count} ateb arall.`,
  scaleResult: 'Beth mae eich atebion yn ei ddweud',
  scaleScore: (value, low, high) => `Sgôr ${value}, o ${low} i ${high}`,
  scaleNot: 'Nid diagnosis yw hwn. Gall helpu i’w drafod gyda rhywun.',
  scalePlan: 'Nid ydym yn dangos sgôr yma. Ticiwch hwn i’w roi yn eich cynllun.',
  scaleRefused: 'Ni allwn ddangos y cwestiynau hyn yma. Gallwch fynd ymlaen, neu siarad â rhywun.',
  alertTitle: 'Gallwch siarad â rhywun nawr',
  alertText: 'Gall yr hyn a ddewisoch fod yn llawer i’w gario ar eich pen eich hun. Nid oes neb wedi cael gwybod.',
  alertPut: 'Nid nawr',
};
