import type { Imported } from '../src/import/importer.js';
import { fhir } from '../src/import/fhir/importer.js';
import { bring, filesWith } from './importing.js';

/** Brings a FHIR questionnaire with these items over. */
export const asking = (...item: object[]): Promise<Imported> =>
  bring(fhir, filesWith({ 'q.json': { resourceType: 'Questionnaire', item } }));

/** A question that comes after those that a test is about. */
export const last = { linkId: 'last', type: 'string', text: 'Last' };
