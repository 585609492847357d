import type { mediaEnglish } from '../module/media.strings.js';

/** The words of module/media.ts in Welsh. */
export const media: typeof mediaEnglish = {
  mediaPlay: 'Chwarae',
  mediaSeconds: (count) => `${count} eiliad`,
  mediaMinutes: (count) => `${count} munud`,
  mediaUses: (megabytes) => `yn defnyddio ${megabytes} MB`,
  mediaRead: 'Ei ddarllen yn lle hynny',
  mediaSign: (british) => `Dangos ${british ? 'yn Iaith Arwyddion Prydain' : 'mewn iaith arwyddion'}`,
  mediaFailed: 'Ni allem chwarae hwn. Gallwch ei ddarllen yn lle hynny, neu roi cynnig arall arni.',
  mediaElsewhere: (provider) => `Os byddwch yn chwarae hwn yma, gall ${provider} weld eich bod wedi ei wylio.`,
  mediaOpen: (provider) => `Agor ar ${provider}`,
};
