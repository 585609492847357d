import type { mediaEnglish } from '../module/media.strings.js';

/** The words of module/media.ts in Welsh. */
export const media: typeof mediaEnglish = {
  mediaPlay: 'Chwarae',
  mediaSeconds: (count) => `${count} eiliad`,
  mediaMinutes: (count) => `${count} munud`,
  mediaUses: (megabytes) => `yn defnyddio ${megabytes} MB`,
  mediaRead: 'Ei ddarllen yn lle hynny',
  mediaSign: 'Dangos mewn iaith arwyddion',
  mediaBritishSign: 'Dangos yn Iaith Arwyddion Prydain',
  mediaFailed: 'Ni allem chwarae hwn yma. Gallwch ei ddarllen yn lle hynny, neu roi cynnig arall arni.',
  mediaElsewhere: (provider) =>
    `Mae’r fideo hwn ar ${provider}. Os byddwch yn ei chwarae, gall ${provider} weld eich bod wedi ei wylio.`,
  mediaHere: 'Chwarae yma',
  mediaOpen: (provider) => `Agor ar ${provider}`,
};
