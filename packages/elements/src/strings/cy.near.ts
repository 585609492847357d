import type { nearEnglish } from '../talk/near.strings.js';

/** The words of near.ts in Welsh. */
export const near: typeof nearEnglish = {
  coming: 'Rydym yn chwilio am help ger y fan honno.',
  nearby: (count) => `Gwasanaethau ger y fan honno rydym wedi’u hychwanegu: ${count}.`,
  none: 'Nid ydym yn gwybod am wasanaethau ger y fan honno.',
  unreached: 'Ni allem lwytho’r gwasanaethau ger y fan honno. Gallwch siarad â phawb arall o hyd.',

  by: (organisation) => `Yn cael ei redeg gan ${organisation}.`,
  about: 'Mwy am hyn',
  wait: 'Un eiliad.',
  lost: 'Ni allem lwytho hyn. Gallwch ofyn iddyn nhw.',
  remarks: {
    alert: 'Sylwch:',
    'who-for': 'I bwy mae e:',
    'how-to': 'Sut i gysylltu:',
    cost: 'Beth mae’n ei gostio:',
    wait: 'Pa mor hir y gallech aros:',
    hours: 'Pryd:',
    area: 'Ble:',
    languages: 'Ieithoedd:',
  },
  site: 'Ble i fynd:',
  others: 'Ffyrdd eraill o gysylltu:',
};
