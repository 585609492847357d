import type { Strings } from './strings.js';

// Awaits review by a Welsh speaker.
const strings: Strings = {
  module: {
    step: (number, of) => `Cam ${number} o ${of}`,
    back: 'Yn ôl',
    next: 'Nesaf',
    skip: 'Neidio heibio',
    talk: 'Siarad â rhywun',
    talkHere: 'Siarad â ni',
    danger: 'Os oes rhywun mewn perygl nawr, ffoniwch',
    plan: 'Eich cynllun',
    failed: 'Ni allem ddangos hwn yma. Gallwch siarad â rhywun o hyd. Os oes rhywun mewn perygl nawr, ffoniwch 999.',
    pickOne: 'Dewiswch yr un sy’n gweddu orau.',
    pickMany: 'Dewiswch bob un sy’n gweddu.',
    private:
      'Mae eich geiriau’n aros ar y dudalen hon. Ni all neb arall eu gweld, ac maen nhw’n mynd pan fyddwch yn ei chau.',
    toPlan: 'Rhoi hwn yn fy nghynllun',
    planEmpty:
      'Nid ydych wedi rhoi dim o’ch geiriau yma eto. Ewch yn ôl i dudalen lle gwnaethoch ysgrifennu, a thiciwch “Rhoi hwn yn fy nghynllun”.',
    planWritten: 'Yn eich geiriau chi',
    planPeople: 'Pobl a all helpu',
    print: 'Argraffu fy nghynllun',
    printTitle: 'Nodiadau',
    printNote: 'Gall pobl eraill ddod o hyd i bapur. Argraffwch dim ond os yw’n ddiogel i chi.',
    seen: (count) => (count === 1 ? 'Edrychoch chi ar 1 dudalen.' : `Edrychoch chi ar ${count} o dudalennau.`),
    again: 'Dechrau eto',
    partFailed: 'Ni allem lwytho’r rhan hon. Gallwch fynd ymlaen, neu ddarllen y cyfan ar un dudalen.',
  },
};
export default strings;
