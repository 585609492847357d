// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, distinct, list, opt } from '../check/parts.js';
import { hasOneDay, isDay, isHttps, isOneWay } from '../rules.js';
import { hours } from './talk.js';

const lang = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
const words = /\S/;
const id = /\S/;
const date = { test: isDay };
const level = /^(universal|targeted|specialist)$/;
const https = { test: isHttps };
const tileWay = all(
  {
    phone: opt(/^\d[\d ]{1,18}\d$/),
    text: opt(/^\d[\d ]{1,18}\d$/),
    relay: opt(/^\d[\d ]{1,18}\d$/),
    webchat: opt(https),
    video: opt(https),
    bsl: opt(https),
    website: opt(https),
    email: opt(/^[\w+.-]+@[\w.-]+$/),
    visit: opt(words),
    say: opt(words),
    note: opt(words),
    onBill: opt((value) => value === true || value === false),
    languages: opt(list(lang)),
    hours: opt((value) => Number.isInteger(value) && value >= 0),
    cost: opt(/^(free|local|charged)$/),
  },
  isOneWay,
);
const tileService = all(
  {
    id: id,
    name: words,
    by: opt(words),
    what: words,
    source: opt((value) => Number.isInteger(value) && value >= 0),
    date: opt(date),
    checked: opt(date),
    topics: opt(list(id)),
    for: opt(list(id)),
    nations: opt(list(/^(england|wales|scotland|northern-ireland)$/)),
    ages: opt({
      from: opt((value) => Number.isInteger(value) && value >= 0 && value <= 120),
      to: opt((value) => Number.isInteger(value) && value >= 0 && value <= 120),
    }),
    level: opt(list(level)),
    languages: opt(list(lang)),
    interpreter: opt((value) => value === true),
    referral: opt(/^(self|drop-in|appointment|professional)$/),
    at: opt({
      lat: (value) => Number.isFinite(value) && value >= -90 && value <= 90,
      lng: (value) => Number.isFinite(value) && value >= -180 && value <= 180,
    }),
    radius: opt((value) => Number.isFinite(value) && value >= 0),
    base: opt((value) => Number.isInteger(value) && value >= 0),
    here: opt((value) => value === true),
    ways: list(tileWay, 1),
    more: opt(/^[a-z0-9]+$/),
  },
  hasOneDay,
);
export const tile = {
  format: /^tile\/1$/,
  lang: lang,
  district: opt(/\S/),
  sources: list({ name: words }),
  hours: opt(list(hours)),
  bases: opt(list(list(/^(england|wales|scotland|northern-ireland)$/))),
  services: all(list(tileService), distinct('id')),
};
