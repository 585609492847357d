import { adapt } from './adapt/importer.js';
import { csv } from './csv/importer.js';
import { fhir } from './fhir/importer.js';
import { h5p } from './h5p/index.js';
import type { Importer } from './importer.js';
import { surveyjs } from './surveyjs/importer.js';

/** All kinds of content that can be brought over, in the order in which they are asked whether they know it. */
export const importers: readonly Importer[] = [h5p, adapt, fhir, surveyjs, csv];
