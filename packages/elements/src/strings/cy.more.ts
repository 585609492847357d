import type { moreEnglish } from '../module/more.strings.js';

/** The words of module/more.ts in Welsh. */
export const more: typeof moreEnglish = {
  scenarioAll: 'Dangos y cyfan',
  scenarioKeep: 'Ticiwch yr hyn yr hoffech ei gadw. Mae’n mynd i’ch cynllun.',
  scenarioOwn: 'Mae’r hyn rydych yn ei ysgrifennu’n mynd i’ch cynllun.',
  rated: (number) => `Dewisoch chi ${number} allan o 10.`,
  rateBefore: 'Cynt',
  rateNow: 'Nawr',
  rateMoved: 'Mae eich rhif wedi symud. Pa ffordd bynnag yr aeth, cymeroch amser i sylwi.',
  rateSame: 'Mae eich rhif yr un fath ag o’r blaen. Mae hynny’n iawn.',
  rateClear: 'Clirio fy rhif',
  goalPick: 'Dewiswch hyd at dri, neu ysgrifennwch eich un eich hun. Mae un yn ddigon.',
  ownTogether: 'Neu dywedwch un eich hun.',
  goalBy: 'Erbyn pryd?',
  goalSoon: ['Heddiw', 'Yr wythnos hon', 'Y mis hwn'],
  goalMore: 'Pa mor bwysig, a pha mor siŵr?',
  goalMatters: 'Pa mor bwysig yw hwn i chi?',
  goalSure: 'Pa mor siŵr ydych chi y gallwch ei wneud?',
  goalLow: 'Dim o gwbl',
  goalMost: 'Pwysig iawn',
  goalSurest: 'Siŵr iawn',
  goalSmaller: 'Mae hynny’n dipyn o beth. Allech chi ei wneud yn llai?',
  goalFull: 'Dyna dri. Mae tri’n ddigon am nawr.',
  ownWords: 'Neu yn eich geiriau eich hun',
  pairRead: 'Dywedwch hyn wrthych eich hun unwaith neu ddwy. Mae’n eich helpu i’w gofio.',
  pairAnother: 'Gwneud un arall',
  pairDone: 'Wedi gorffen',
  change: 'Newid y geiriau',
  remove: 'Tynnu',
  tryPick: 'Ticiwch yr hyn y byddwch yn rhoi cynnig arno. Mae’n mynd i’ch cynllun.',
  tryBack: (days) =>
    days === 1
      ? 'Dewch yn ôl yfory i weld sut aeth hi.'
      : days === 7
        ? 'Dewch yn ôl ymhen wythnos i weld sut aeth hi.'
        : `Dewch yn ôl ymhen ${days} diwrnod i weld sut aeth hi.`,
  tryTried: 'Rwyf wedi rhoi cynnig ar rai',
  tryDone: 'Sut aeth hi? Ticiwch yr hyn a wnaethoch.',
  tryNone: 'Dim byd eto? Mae hynny’n iawn. Mae rhai wythnosau’n llawn. Dewiswch un peth bach ar gyfer yfory.',
  trySome: 'Da iawn chi. Fe roesoch gynnig arni, a hynny sy’n cyfri.',
};
