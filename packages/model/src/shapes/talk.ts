// Generated from the schemas by scripts/generate-model.mjs. Edit those.
import { all, any, like, list, most, one, opt, shape, type Fits } from '../check/parts.js';
import { isDay, isHttps } from '../rules.js';

const id: Fits = like(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const lang: Fits = like(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const words: Fits = like(/\S/);
const rights: Fits = shape({ licence: words, holder: words });
const date: Fits = like({ test: isDay });
const question: Fits = shape({
  about: one('topic', 'for', 'way'),
  label: words,
  options: list(shape({ id: id, label: words }), 2),
});
const mon: Fits = list(like(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/));
const hours: Fits = any(
  one('always', 'unknown'),
  shape({
    week: shape({
      mon: opt(mon),
      tue: opt(mon),
      wed: opt(mon),
      thu: opt(mon),
      fri: opt(mon),
      sat: opt(mon),
      sun: opt(mon),
    }),
    except: opt(list(shape({ from: date, to: opt(date), spans: mon, note: opt(words) }))),
    zone: opt(like(/^[A-Z][A-Za-z_]+\/[A-Za-z_/]+$|^UTC$/)),
    bankHolidays: opt(one('open', 'closed', 'unknown')),
  }),
);
const cost: Fits = one('free', 'local', 'charged', 'unknown');
const https: Fits = like({ test: isHttps });
const channel: Fits = any(
  shape({
    kind: one('phone', 'text', 'relay'),
    number: like(/^\d[\d ]{1,18}\d$/),
    say: opt(words),
    note: opt(words),
    hours: hours,
    cost: cost,
    onBill: opt(one(true, false)),
    languages: opt(list(lang)),
  }),
  shape({
    kind: one('webchat', 'video', 'bsl'),
    url: https,
    note: opt(words),
    hours: hours,
    cost: cost,
    onBill: opt(one(true, false)),
    languages: opt(list(lang)),
  }),
  shape({
    kind: one('email'),
    address: like(/^[\w+-]+(?:\.[\w+-]+)*@[\da-zA-Z]+(?:[.-][\da-zA-Z]+)*\.[a-zA-Z]{2,}$/u),
    note: opt(words),
    hours: hours,
    cost: cost,
    onBill: opt(one(true, false)),
    languages: opt(list(lang)),
  }),
  shape({
    kind: one('visit'),
    place: words,
    url: opt(https),
    note: opt(words),
    hours: hours,
    cost: cost,
    onBill: opt(one(true, false)),
    languages: opt(list(lang)),
  }),
);
const route: Fits = shape({
  id: id,
  name: words,
  tier: one('emergency', 'crisis', 'line', 'own', 'local'),
  what: words,
  topics: opt(list(id)),
  for: opt(list(id)),
  nations: opt(list(one('england', 'wales', 'scotland', 'northern-ireland'))),
  channels: list(channel, 1),
  confidential: opt(words),
  url: opt(https),
  source: shape({ name: words, url: opt(https), date: date }),
  unverified: opt(one(true)),
  checked: opt(date),
  checkBy: date,
});
export const talk: Fits = shape({
  format: one('talk/1'),
  id: id,
  lang: lang,
  title: words,
  intro: opt(words),
  rights: rights,
  reviewed: date,
  reviewBy: date,
  questions: all(list(question), most(3)),
  routes: list(route, 1),
});
