import type { togetherEnglish } from '../module/together.strings.js';

/** The words of module/together.ts in Welsh. */
export const together: typeof togetherEnglish = {
  notes: 'Nodiadau i weithwyr',
  notesTitle: 'Nodiadau',
  notesNow: 'Ar y sgrin nawr',
  notesNone: 'Does dim nodiadau ar gyfer y cam hwn.',
  notesAll: 'Pob nodyn',
  notesPrint: 'Argraffu’r nodiadau i gyd',
  notesBlocked:
    'Ni adawodd eich porwr i’r nodiadau agor. Caniatewch ffenestri naid ar y wefan hon, yna rhowch gynnig arall arni.',
};
