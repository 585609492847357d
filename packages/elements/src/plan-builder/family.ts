import { english, type PlanStrings } from '../plan/plan.strings.js';
import { others } from '../shared/localize.js';

/** What a family gets with a plan, beside the words that stand around it in `<kith-plan>`. */
interface Own {
  /** Before the link, in a message. */
  readonly here: string;
  /** The title of a message or of a paper: it says nothing of what it is. */
  readonly neutral: string;
  /** Below the code on paper. */
  readonly point: string;
  readonly room: string;
}

const own: Readonly<Record<string, Own>> = {
  en: {
    here: 'Here is the plan that we made:',
    neutral: 'Notes',
    point: 'Point your phone’s camera here to open it.',
    room: 'Room to write',
  },
  cy: {
    here: 'Dyma’r cynllun wnaethon ni:',
    neutral: 'Nodiadau',
    point: 'Pwyntiwch gamera eich ffôn yma i’w agor.',
    room: 'Lle i ysgrifennu',
  },
  ur: {
    here: 'یہ وہ منصوبہ ہے جو ہم نے بنایا:',
    neutral: 'نوٹس',
    point: 'اسے کھولنے کے لیے اپنے فون کا کیمرہ یہاں رکھیں۔',
    room: 'لکھنے کی جگہ',
  },
};

export type FamilyWords = PlanStrings & Own & { readonly lang: string };

const loaded = new Map<string, FamilyWords>();
const inEnglish: FamilyWords = { ...english, ...own['en']!, lang: 'en' };

/** The words for a family that reads this language; English where there are none (yet). */
export const familyWords = (lang: string): FamilyWords => loaded.get(lang.split('-')[0]!) ?? inEnglish;

/**
 * Gets the words of a language before they are needed: when they are, there may be no network.
 *
 * @returns whether there are others now
 */
export async function prepareWords(lang: string): Promise<boolean> {
  const short = lang.split('-')[0]!;
  if (loaded.has(short) || !own[short]) return false;
  try {
    const { plan } = ((await others[short]?.())?.default ?? {}) as { plan?: Partial<PlanStrings> };
    loaded.set(short, { ...inEnglish, ...plan, ...own[short], lang: short });
    return true;
  } catch {
    // English is better than nothing.
    return false;
  }
}

/** The languages that there are such words in. */
export const spoken = Object.keys(own);
