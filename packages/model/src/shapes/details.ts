// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { list, opt, type Part } from '../check/parts.js';
import { route } from './talk.js';

const lang = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
const words = /\S/;
const detail: Part = {
  route: route,
  text: opt(words),
  remarks: opt(list({ about: /^(alert|who-for|how-to|cost|wait|hours|area|languages)$/, text: words })),
  sites: opt(
    list({
      name: opt(words),
      address: words,
      point: opt({
        lat: (value) => Number.isFinite(value) && value >= -90 && value <= 90,
        lng: (value) => Number.isFinite(value) && value >= -180 && value <= 180,
      }),
      access: opt(list(words)),
    }),
  ),
};
export const details = { format: /^details\/1$/, lang: lang, services: list(detail) };
