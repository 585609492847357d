import { weightUrls, type ChoiceItem, type Scale, type Score } from '../src/scale.js';

// Published measures, as far as they are scored: how many items, their weights, and which run the other way. Their wording
// is not here, and is not needed to score them.

interface Measure {
  readonly id: string;
  readonly title: string;
  /** Where its scoring was published. */
  readonly doi: string;
  /** The weights of the answers to each item; the same for all, or one list for each. */
  readonly weights: readonly number[] | readonly (readonly number[])[];
  readonly items: number;
  readonly scores: readonly (Omit<Score, 'items' | 'reverse'> & {
    /** Numbers of items, from 1; all of them, where they are not given. */
    readonly items?: readonly number[];
    readonly reverse?: readonly number[];
  })[];
}

const linkId = (number: number): string => `item-${number}`;

function scaleOf({ id, title, doi, weights, items, scores }: Measure): Scale {
  const all = Array.from({ length: items }, (_, index) => index + 1);
  const item = all.map((number): ChoiceItem => {
    const its = (Array.isArray(weights[0]) ? weights[number - 1] : weights) as readonly number[];
    return {
      type: 'choice',
      linkId: linkId(number),
      text: `Item ${number}`,
      answerOption: its.map((valueDecimal, index) => ({
        extension: [{ url: weightUrls[0], valueDecimal }],
        valueCoding: { code: `answer-${index}`, display: `Answer ${index}` },
      })),
    };
  });
  return {
    format: 'scale/1',
    id,
    lang: 'en',
    title,
    source: { title, doi },
    permission: 'none-required',
    rights: { licence: 'LicenseRef-not-shown', holder: 'Its authors' },
    questionnaire: { resourceType: 'Questionnaire', status: 'active', item },
    scores: scores.map(({ items: its = all, reverse, ...score }) => ({
      ...score,
      items: its.map(linkId),
      ...(reverse && { reverse: reverse.map(linkId) }),
    })),
  };
}

const bands = (...from: number[]): Score['bands'] =>
  from.map((value, index) => ({ id: `band-${index}`, from: value, label: 'A band' }));
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const measures = [
  {
    id: 'gad-7',
    title: 'Generalised anxiety: 0 to 21, in bands from 5, 10 and 15',
    doi: '10.1001/archinte.166.10.1092',
    items: 7,
    weights: range(0, 3),
    scores: [{ id: 'total', method: 'sum', bands: bands(0, 5, 10, 15) }],
  },
  {
    // One or two missing answers are filled in with the mean of the others; with more there is no score:
    // https://www.datadictionary.nhs.uk/nhs_business_definitions/patient_health_questionnaire-9.html
    id: 'phq-9',
    title: 'Depression: 0 to 27, in bands from 5, 10, 15 and 20',
    doi: '10.1046/j.1525-1497.2001.016009606.x',
    items: 9,
    weights: range(0, 3),
    scores: [{ id: 'total', method: 'sum', atLeast: 7, prorate: true, bands: bands(0, 5, 10, 15, 20) }],
  },
  {
    id: 'phq-4',
    title: 'Anxiety and depression, two items each: 0 to 12, in bands from 3, 6 and 9',
    doi: '10.1176/appi.psy.50.6.613',
    items: 4,
    weights: range(0, 3),
    scores: [
      { id: 'total', method: 'sum', bands: bands(0, 3, 6, 9) },
      { id: 'anxiety', method: 'sum', items: [1, 2], bands: bands(0, 3) },
      { id: 'depression', method: 'sum', items: [3, 4], bands: bands(0, 3) },
    ],
  },
  {
    id: 'who-5',
    title: 'Well-being: a sum of 0 to 25, times 4; 50 and below is low',
    doi: '10.1159/000376585',
    items: 5,
    weights: range(0, 5),
    scores: [{ id: 'total', method: 'sum', times: 4, bands: bands(0, 51) }],
  },
  {
    id: 'rosenberg',
    title: 'Self-esteem: items 2, 5, 6, 8 and 9 run the other way; 0 to 30',
    doi: '10.1515/9781400876136',
    items: 10,
    weights: range(0, 3),
    scores: [{ id: 'total', method: 'sum', reverse: [2, 5, 6, 8, 9], bands: bands(0, 15, 26) }],
  },
  {
    id: 'brs',
    title: 'Brief resilience: the mean of six, items 2, 4 and 6 the other way; from 3.00 normal, from 4.31 high',
    doi: '10.1080/10705500802222972',
    items: 6,
    weights: range(1, 5),
    scores: [{ id: 'total', method: 'mean', reverse: [2, 4, 6], bands: bands(1, 3, 4.31) }],
  },
  {
    id: 'audit',
    title: 'Alcohol: items 9 and 10 are scored 0, 2 or 4; 0 to 40, in bands from 8, 16 and 20; the first three alone',
    doi: '10.1111/j.1360-0443.1993.tb02093.x',
    items: 10,
    weights: [...range(1, 8).map(() => range(0, 4)), [0, 2, 4], [0, 2, 4]],
    scores: [
      { id: 'total', method: 'sum', bands: bands(0, 8, 16, 20) },
      { id: 'consumption', method: 'sum', items: [1, 2, 3], bands: bands(0, 5) },
    ],
  },
  {
    // A yes counts one.
    id: 'ace',
    title: 'Adverse childhood experiences: how many of ten; four and more stand out',
    doi: '10.1016/S0749-3797(98)00017-8',
    items: 10,
    weights: [0, 1],
    scores: [{ id: 'total', method: 'count', countFrom: 1, atLeast: 1, bands: bands(0, 4) }],
  },
  {
    id: 'halves',
    title: 'Nobody published this: halves and tenths, some below nought, with some missing',
    doi: '10.1000/182',
    items: 4,
    weights: [[-0.5, 0.1, 0.7], [0, 0.1, 0.2], range(-2, 2), [10, 0]],
    scores: [
      { id: 'total', method: 'sum', reverse: [1, 4], atLeast: 2, prorate: true, times: 0.5, bands: bands(-4, 0, 0.8) },
      { id: 'mean', method: 'mean', reverse: [2], atLeast: 1, bands: bands(-2, 0.1) },
      { id: 'count', method: 'count', countFrom: 0.1, atLeast: 3, times: 10 },
    ],
  },
] satisfies Measure[] as readonly Measure[];

export const published: readonly Scale[] = measures.map(scaleOf);
