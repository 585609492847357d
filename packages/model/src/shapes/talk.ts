// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, any, distinct, kinds, list, opt } from '../check/parts.js';
import { hasTimes, isDay, isHttps } from '../rules.js';

const lang = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
const words = /\S/;
const date = { test: isDay };
const id = /\S/;
const question = kinds('about', {
  topic: { label: words, options: all(list({ id: id, label: words }, 2), distinct('id')) },
  for: { label: words, options: all(list({ id: id, label: words }, 2), distinct('id')) },
  way: { label: words, options: all(list({ id: id, label: words }, 2), distinct('id')) },
  urgency: { label: opt(words) },
  place: { label: opt(words) },
});
const https = { test: isHttps };
const mon = list(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const zone = /\S/;
export const hours = any(
  /^(always|unknown)$/,
  all(
    {
      week: opt({
        mon: opt(mon),
        tue: opt(mon),
        wed: opt(mon),
        thu: opt(mon),
        fri: opt(mon),
        sat: opt(mon),
        sun: opt(mon),
      }),
      except: opt(list({ from: date, to: opt(date), spans: mon })),
      zone: opt(zone),
      bankHolidays: opt(/^(open|closed|unknown)$/),
    },
    hasTimes,
  ),
);
const cost = /^(free|local|charged|unknown)$/;
const channel = all(
  {
    note: opt(words),
    hours: hours,
    cost: cost,
    onBill: opt((value) => value === true || value === false),
    languages: opt(list(lang)),
  },
  kinds('kind', {
    phone: { number: /^\d[\d ]{1,18}\d$/, say: opt(words) },
    text: { number: /^\d[\d ]{1,18}\d$/, say: opt(words) },
    relay: { number: /^\d[\d ]{1,18}\d$/, say: opt(words) },
    webchat: { url: https },
    video: { url: https },
    bsl: { url: https },
    website: { url: https },
    email: { address: /^[\w+.-]+@[\w.-]+$/ },
    visit: { place: words, url: opt(https) },
  }),
);
export const route = {
  id: id,
  name: words,
  organisation: opt(words),
  tier: /^(emergency|crisis|line|own|local)$/,
  what: words,
  topics: opt(list(id)),
  for: opt(list(id)),
  nations: opt(list(/^(england|wales|scotland|northern-ireland)$/)),
  languages: opt(list(lang)),
  referral: opt(/^(self|drop-in|appointment|professional)$/),
  channels: list(channel, 1),
  confidential: opt(words),
  source: { name: words, date: date },
  checked: opt(date),
};
export const talk = {
  format: /^talk\/1$/,
  lang: lang,
  title: words,
  intro: opt(words),
  reviewed: date,
  reviewBy: date,
  questions: list(question),
  routes: all(list(route, 1), distinct('id')),
};
