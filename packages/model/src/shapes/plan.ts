// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, distinct, kinds, list, opt } from '../check/parts.js';
import { isDay, isPlain, isPlanUrl } from '../rules.js';

const id = /\S/;
const lang = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
const plain = { test: isPlain };
const date = { test: isDay };
const planUrl = { test: isPlanUrl };
const planItem = all(
  { id: id },
  kinds('kind', {
    module: {
      title: plain,
      note: opt(plain),
      by: opt(date),
      url: planUrl,
      organisation: opt(plain),
      steps: opt(list(id, 1)),
    },
    resource: { title: plain, note: opt(plain), by: opt(date), url: planUrl, organisation: opt(plain) },
    route: { title: plain, note: opt(plain), by: opt(date), url: planUrl, organisation: opt(plain) },
    meeting: {
      title: plain,
      note: opt(plain),
      by: opt(date),
      url: opt(planUrl),
      organisation: opt(plain),
      day: opt(date),
      time: opt(/^([01]\d|2[0-3]):[0-5]\d$/),
    },
    task: { title: plain, note: opt(plain), by: opt(date) },
    note: { text: plain },
  }),
);
export const plan = {
  format: /^plan\/1$/,
  id: id,
  lang: lang,
  title: opt(plain),
  greeting: opt(plain),
  from: opt({ name: opt(plain), organisation: opt(plain), reach: opt(plain) }),
  made: opt(date),
  review: opt(date),
  items: all(list(planItem, 1), distinct('id')),
};
