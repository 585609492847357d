import type { moreEnglish } from '../module/more.strings.js';

/** The words of module/more.ts in Welsh. */
export const more: typeof moreEnglish = {
  inPlan: 'Mae’r hyn rydych yn ei ychwanegu yma’n mynd i’ch cynllun.',
  rateBefore: 'Cynt',
  rateNow: 'Nawr',
  rateMoved: 'Mae eich rhif wedi symud. Pa ffordd bynnag yr aeth, cymeroch amser i sylwi.',
  rateSame: 'Mae eich rhif yr un fath ag o’r blaen. Mae hynny’n iawn.',
  rateClear: 'Clirio fy rhif',
  goalPick: 'Dewiswch yr hyn yr hoffech, neu ysgrifennwch eich un eich hun. Mae un yn ddigon.',
  ownTogether: 'Neu dywedwch un eich hun.',
  goalBy: 'Erbyn pryd?',
  goalMatters: 'O 0 i 10: pa mor bwysig yw hwn i chi?',
  goalSure: 'O 0 i 10: pa mor siŵr ydych chi y gallwch ei wneud?',
  goalSmaller: 'Mae hynny’n dipyn o beth. Allech chi ei wneud yn llai?',
  ownWords: 'Neu yn eich geiriau eich hun',
  pairRead: 'Dywedwch hyn wrthych eich hun unwaith neu ddwy. Mae’n eich helpu i’w gofio.',
  pairAnother: 'Gwneud un arall',
  remove: 'Tynnu',
  tryBack: (days) =>
    days === 1
      ? 'Dewch yn ôl yfory i weld sut aeth hi.'
      : days === 7
        ? 'Dewch yn ôl ymhen wythnos i weld sut aeth hi.'
        : `Dewch yn ôl ymhen ${days} diwrnod i weld sut aeth hi.`,
  tryDone: 'Sut aeth hi? Ticiwch yr hyn a wnaethoch.',
  tryNone: 'Dim byd eto? Mae hynny’n iawn. Dewiswch un peth bach ar gyfer yfory.',
  trySome: 'Da iawn chi. Fe roesoch gynnig arni, a hynny sy’n cyfri.',
};
