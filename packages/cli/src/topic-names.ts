import type { Catalogue } from '@kith/model';

/** What the topics and the people of Kith's own library are called: in English, Welsh and Urdu. Other ids are shown as words. */
const names: Readonly<Record<string, readonly [en: string, cy: string, ur: string]>> = {
  afraid: ['Feeling afraid', 'Teimlo’n ofnus', 'خوف محسوس کرنا'],
  feelings: ['Feelings', 'Teimladau', 'احساسات'],
  'living-apart': ['Living apart', 'Byw ar wahân', 'الگ رہنا'],
  money: ['Money', 'Arian', 'پیسے'],
  'my-anger': ['My anger', 'Fy nicter', 'میرا غصہ'],
  'my-child': ['My child', 'Fy mhlentyn', 'میرا بچہ'],
  'new-baby': ['A new baby', 'Babi newydd', 'نیا بچہ'],
  rows: ['Rows and arguments', 'Ffraeo', 'جھگڑے'],

  couples: ['Couples', 'Cyplau', 'جوڑے'],
  'new-parents': ['New parents', 'Rhieni newydd', 'نئے والدین'],
  parents: ['Parents', 'Rhieni', 'والدین'],
  'separated-parents': ['Parents who live apart', 'Rhieni sy’n byw ar wahân', 'الگ رہنے والے والدین'],
};
const languages = ['en', 'cy', 'ur'] as const;

/** The names of those that the things of a catalogue have, as its `labels`. */
export function labelsFor(items: Catalogue['items']): NonNullable<Catalogue['labels']> {
  const ids = new Set(items.flatMap((item) => [...item.topics, ...item.for]));
  return Object.entries(names)
    .filter(([of]) => ids.has(of))
    .flatMap(([of, texts]) => texts.map((text, at) => ({ of, lang: languages[at]!, text })));
}
