// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, kinds, list, opt } from '../check/parts.js';
import { isDay, isHttps, isMinute } from '../rules.js';

const id = /\S/;
const lang = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
const words = /\S/;
const minute = { test: isMinute };
const zone = /\S/;
const date = { test: isDay };
const repeats = { until: opt(date) };
const change = all(
  { day: date },
  kinds('status', {
    moved: { starts: minute, ends: minute, note: opt(words) },
    cancelled: { note: opt(words) },
    full: { note: opt(words) },
  }),
);
const https = { test: isHttps };
const number2 = /^\d[\d ]{1,18}\d$/;
const attend = kinds('kind', {
  online: { url: https, camera: /^(optional|none|needed)$/, code: opt(words), note: opt(words) },
  phone: {
    number: number2,
    code: opt(/^\d[\d ]*[#*]?$/),
    cost: /^(free|local|charged|unknown)$/,
    onBill: opt((value) => value === true || value === false),
    note: opt(words),
  },
  room: {
    place: words,
    map: opt(https),
    access: /^(step-free|steps|unknown)$/,
    childcare: opt(words),
    note: opt(words),
  },
});
const expect = list(words, 1);
const contact = all(
  { name: words },
  kinds('kind', { phone: { number: number2 }, text: { number: number2 }, email: { address: /^[\w+.-]+@[\w.-]+$/ } }),
);
export const meeting = {
  format: /^meeting\/1$/,
  id: id,
  lang: lang,
  title: words,
  summary: words,
  host: words,
  starts: minute,
  ends: minute,
  zone: opt(zone),
  repeats: opt(repeats),
  status: opt(/^(planned|moved|cancelled|full)$/),
  was: opt(minute),
  note: opt(words),
  changes: opt(list(change)),
  ways: list(attend, 1),
  cost: /^(free|charged|unknown)$/,
  expect: expect,
  who: expect,
  bring: opt(expect),
  leave: opt(words),
  confidential: opt(words),
  contacts: list(contact, 1),
  languages: opt(list(lang)),
  source: { name: words, date: date },
  checked: opt(date),
};
