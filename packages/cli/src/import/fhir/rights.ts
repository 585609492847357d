import type { Rights, Scale } from '@kith/model';
import { textOf } from '../json.js';
import type { Losses } from '../losses.js';
import { titleOf } from '../words.js';
import type { SourceQuestionnaire } from './questionnaire.js';

const free =
  /\b(no (further )?permission (is |was )?(required|needed)|(?<!\bnot (in the )?)public domain|cc0|cc[- ]by(-sa)?(?![- ](n[cd]|sa[- ]n[cd]))|creative commons (zero|attribution(?![\s-]*(share-?alike)?[\s-]*no)))/i;

/** What a questionnaire says of who holds its rights and who may use it. */
const copyrightOf = ({ fields }: SourceQuestionnaire): string =>
  [fields['copyright'], fields['copyrightLabel']].map((one) => textOf(one).trim()).find(Boolean) ?? '';

/** Whether a scale may be shown by anybody. What is not clearly free is shown only where a site says that it may. */
export function permissionOf(source: SourceQuestionnaire, losses: Losses): Scale['permission'] {
  const copyright = copyrightOf(source);
  if (free.test(copyright)) return 'none-required';
  const name = titleOf(source.title, 'This questionnaire');
  const only = 'so it is shown only by sites that say what gives them the right to';
  losses.note(
    source.at,
    copyright
      ? `The copyright of "${name}" does not clearly let anybody use it, ${only}. Ask its owner, then set "permission" in the scale.`
      : `"${name}" does not say who may use it, ${only}. Find out, then set "permission" in the scale.`,
  );
  return 'licence-required';
}

const licences: readonly (readonly [says: RegExp, licence: (found: RegExpExecArray) => string])[] = [
  [/\bcc0\b|creative commons zero/i, () => 'CC0-1.0'],
  [
    /\bcc[- ](by(?:-(?:sa|nc|nd|nc-sa|nc-nd))?)(?:[- ](\d\.\d))?\b/i,
    ([, kind, version = '4.0']) => `CC-${kind!.toUpperCase()}-${version}`,
  ],
  [/\bno (further )?permission (is |was )?(required|needed)\b/i, () => 'LicenseRef-no-permission-required'],
];

/** The rights to a questionnaire and to what is made of it. */
export function rightsOf(source: SourceQuestionnaire): Rights {
  const copyright = copyrightOf(source);
  const [licence = 'unknown'] = licences.flatMap(([says, of]) => {
    const found = says.exec(copyright);
    return found ? [of(found)] : [];
  });
  return { licence, holder: titleOf(textOf(source.fields['publisher']), copyright) || 'unknown' };
}
