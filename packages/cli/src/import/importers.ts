import { fhir } from './fhir/importer.js';
import type { Importer } from './importer.js';

/** All kinds of content that can be brought over, in the order in which they are asked whether they know it. */
export const importers: readonly Importer[] = [fhir];
