/** What a service is about and how strong the help is, read off its categories and its name: never off its prose. */
export interface Kinds {
  /** Ids such as those of the questions of the library's `talk/uk.yaml`. */
  readonly topics: readonly string[];
  readonly level: readonly ('universal' | 'targeted' | 'specialist')[];
}

const topics: readonly (readonly [id: string, form: RegExp])[] = [
  ['rows', /\b(relationships?|couples?|marriage|mediation|conflict)\b/i],
  ['afraid', /\b(domestic|abuse|violence|women'?s aid|refuges?|stalking|sexual assault|rape)\b/i],
  ['my-anger', /\b(anger|perpetrator|behaviour change)\b/i],
  [
    'new-baby',
    /\b(bab(y|ies)|pregnan\w*|maternity|antenatal|perinatal|postnatal|midwi\w*|breast ?feeding|infant feeding|health visit\w*|newborn)\b/i,
  ],
  [
    'my-child',
    /\b(parenting|child(ren)?'?s?|famil(y|ies)|parents?|toddlers?|play ?groups?|early (years|help)|childcare|childmind\w*|nurser(y|ies)|send|special educational|youth|young people|teenagers?|camhs)\b/i,
  ],
  [
    'living-apart',
    /\b(separat(ed|ion)|divorce\w*|lone parents?|single parents?|contact centres?|kinship|step ?famil\w*)\b/i,
  ],
  ['money', /\b(money|debt|benefits?|welfare|food ?banks?|financ\w*|fuel|hardship|budgeting)\b/i],
  [
    'feelings',
    /\b(mental health|wellbeing|well-being|anxiety|depression|counselling|therap(y|ies|ist)|bereavement|grief|self-harm|suicide|lonel\w*|isolation|stress)\b/i,
  ],
];

const specialist =
  /\b(camhs|crisis|safeguarding|refuges?|specialist|psycholog\w*|psychiatr\w*|rehabilitation|acute|intensive|perpetrator|substance (mis)?use|drug|alcohol|child protection|looked after|therap(y|ies)|counselling|rape|sexual assault)\b/i;
const targeted =
  /\b(carers?|disab\w*|send|special educational|autis\w*|adhd|low income|homeless\w*|refugees?|asylum|lone parents?|single parents?|young parents?|teenage parents?|early help|family support|targeted|bereave\w*|kinship|adopt\w*|foster\w*|sensory impair\w*|learning difficult\w*|long[- ]term|lgbt\w*|veterans?|armed forces|unemployed|food ?banks?|debt|hardship|domestic)\b/i;
const universal =
  /\b(librar(y|ies)|play ?groups?|toddlers?|stay (and|&) play|nurser(y|ies)|childcare|childmind\w*|leisure|sports?|swimming|parks?|music|dance|health visit\w*|children'?s centres?|family hubs?|community centres?|information|pre-?schools?|out of school|holiday clubs?|scouts?|guides?|midwi\w*)\b/i;

/** @param words the names of categories and audiences, and that of the service. */
export function kindsOf(words: readonly string[]): Kinds {
  const all = words.join('\n');
  const about = topics.filter(([, form]) => form.test(all)).map(([id]) => id);
  // A service may be for more than one; the strongest word decides where somebody would look for it first.
  const level = specialist.test(all)
    ? 'specialist'
    : targeted.test(all)
      ? 'targeted'
      : universal.test(all)
        ? 'universal'
        : undefined;
  return { topics: about, level: level ? [level] : [] };
}
