import type { Block, BodyBlock } from '@kith/model';
import { bulletList, heading, paragraph } from '../blocks.js';
import { phrasingOf, wordsOf } from '../html.js';
import { at, fieldsOf, listOf, numberOf, textOf } from '../json.js';
import type { Entry } from '../losses.js';
import { contentOf } from './content.js';
import { fieldAt, type Reader, type Show } from './reader.js';

/** A heading inside a step; none where there are no words. */
export const headingOf = (value: unknown): Block[] => {
  const words = wordsOf(textOf(value));
  return words ? [heading(words)] : [];
};

export const paragraphOf = (words: string): Block[] => (words ? [paragraph(words)] : []);

/** A text, a table, or the running text of a presentation. */
const text: Show = (content, reader) => reader.blocks(content.params['text'], fieldAt(content, 'text'));

/** What folds out in H5P stands open here, each part under its title. */
const accordion: Show = async (content, reader, entry) => {
  const made: BodyBlock[] = [];
  for (const [index, panel] of listOf(content.params['panels']).entries()) {
    made.push(...headingOf(at(panel, 'title')));
    made.push(...(await inside(at(panel, 'content'), fieldAt(content, `panels[${index}].content`), reader, entry)));
  }
  return made;
};

/** A piece of content inside another, or a list of such, or plain HTML in its place. */
async function inside(value: unknown, place: string, reader: Reader, entry: Entry): Promise<BodyBlock[]> {
  if (typeof value === 'string') return reader.blocks(value, place);
  const made: BodyBlock[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    const content = contentOf(item, place);
    if (content) made.push(...(await reader.show(content, entry)));
  }
  return made;
}

/** Front and back of each card, one under the other. */
const cards: Show = async (content, reader, entry) => {
  const { params } = content;
  const made = [
    ...headingOf(params['title']),
    ...(await reader.blocks(params['description'], fieldAt(content, 'description'))),
  ];
  for (const [index, value] of listOf(params['dialogs'] ?? params['cards']).entries()) {
    const card = fieldsOf(value);
    const here = fieldAt(content, `dialogs[${index}]`);
    const image = await reader.draft.medium(textOf(at(card, 'image', 'path')), {
      at: here,
      words: wordsOf(textOf(card['imageAltText'])),
      decorative: !card['imageAltText'],
    });
    const sound = textOf(at(listOf(card['audio'])[0], 'path'));
    const audio = await reader.draft.medium(sound, { at: here, words: wordsOf(textOf(card['text'])) });
    const tips = ['front', 'back'].flatMap((side) => paragraphOf(wordsOf(textOf(at(card, 'tips', side)))));
    made.push(...headingOf(card['text']), ...(image ? [image] : []), ...(audio ? [audio] : []));
    made.push(...(await reader.blocks(card['answer'], `${here}.answer`)), ...tips);
  }
  if (made.length) entry.note('The cards do not turn: what was on the back stands under what was on the front.');
  return made;
};

const chart: Show = (content, _reader, entry) => {
  const items = listOf(content.params['listOfTypes']).flatMap((value) => {
    const [label, number] = [wordsOf(textOf(at(value, 'text'))), numberOf(at(value, 'value'))];
    return label ? [paragraphOf(number === undefined ? label : `${label}: ${number}`)] : [];
  });
  if (items.length) entry.note('The chart became a list of its numbers.');
  return Promise.resolve(items.length ? [bulletList(items)] : []);
};

/** Headlines with their texts, in the order of the days. */
const timeline: Show = async (content, reader, entry) => {
  const root = fieldsOf(content.params['timeline'] ?? content.params);
  const made = [
    ...headingOf(root['headline']),
    ...(await reader.blocks(root['text'], fieldAt(content, 'timeline.text'))),
  ];
  for (const [index, value] of listOf(root['date']).entries()) {
    const event = fieldsOf(value);
    const days = ['startDate', 'endDate'].map((key) => textOf(event[key]).replaceAll(',', '-')).filter(Boolean);
    made.push(...headingOf([days.join(' to '), wordsOf(textOf(event['headline']))].filter(Boolean).join(': ')));
    const here = fieldAt(content, `timeline.date[${index}]`);
    made.push(...(await reader.blocks(event['text'], `${here}.text`)));
    const picture = textOf(at(event, 'asset', 'thumbnail', 'path') ?? at(event, 'asset', 'media'));
    const words = wordsOf(textOf(at(event, 'asset', 'caption')));
    const block = await reader.draft.medium(picture, { at: here, words });
    if (block) made.push(block);
  }
  if (made.length) entry.note('The line of time became headings, one for each day.');
  return made;
};

/** A wall of panels, each with a picture and what belongs to it. */
const wall: Show = async (content, reader, entry) => {
  const made: BodyBlock[] = [...headingOf(content.params['header'])];
  for (const [index, panel] of listOf(content.params['panels']).entries()) {
    const here = fieldAt(content, `panels[${index}]`);
    made.push(...(await inside(at(panel, 'image'), `${here}.image`, reader, entry)));
    for (const [number, value] of listOf(at(panel, 'entries')).entries())
      made.push(...(await reader.blocks(value, `${here}.entries[${number}]`)));
  }
  return made;
};

/** The address of a link or of an embedded page, as H5P keeps it: in two parts, or whole. */
function addressOf(value: unknown): string {
  const fields = fieldsOf(value);
  const url = textOf(fields['url'] ?? fields['source']).trim();
  const protocol = textOf(fields['protocol']);
  return /^https?:\/\/$/.test(protocol) && !/^https?:/i.test(url) ? `${protocol}${url}` : url;
}

/** A link in a paragraph of its own; without the link where it may not be followed, which is told. */
export function linkTo(address: string, words: string, place: string, reader: Reader): Block[] {
  if (!address) return paragraphOf(words);
  const escape = (part: string): string =>
    part.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');
  const html = `<a href="${escape(address)}">${escape(words || address)}</a>`;
  const children = phrasingOf(html, place, reader.losses);
  return children.length ? [{ type: 'paragraph', children }] : [];
}

const link: Show = (content, reader) => {
  const { params } = content;
  const address = addressOf(params['linkWidget'] ?? params);
  return Promise.resolve(linkTo(address, wordsOf(textOf(params['title'])), content.at, reader));
};

const frame: Show = (content, reader, entry) => {
  const { params, metadata } = content;
  const address = addressOf({ url: params['source'] ?? params['url'] });
  const words = wordsOf(textOf(params['title']) || textOf(metadata['title']));
  if (/^https?:/.test(address)) entry.note('A page of another site was shown inside: there is a link to it now.');
  else if (address)
    entry.note(`It showed a page that is part of the package, "${address.slice(0, 200)}": it may hold scripts.`);
  return Promise.resolve(/^https?:/.test(address) ? linkTo(address, words, content.at, reader) : []);
};

/** A place to tap in a film: a link where it led to another page. */
const hotspot: Show = (content, reader, entry) => {
  const { params } = content;
  const address = addressOf(at(params, 'destination', 'url') ?? {});
  const said = [at(params, 'texts', 'label'), at(params, 'texts', 'alternativeText')];
  const words = said.map((one) => wordsOf(textOf(one))).find(Boolean) ?? '';
  if (!address) entry.note(`It led to another place in the film${words ? `: "${words}"` : ''}.`);
  return Promise.resolve(address ? linkTo(address, words, content.at, reader) : []);
};

/** What is read. */
export const texts: Readonly<Record<string, Show>> = {
  AdvancedText: text,
  Text: text,
  Table: text,
  ContinuousText: text,
  Accordion: accordion,
  Dialogcards: cards,
  // Some tools write the name of the library so.
  DialogCards: cards,
  Chart: chart,
  Timeline: timeline,
  InformationWall: wall,
  Link: link,
  IFrameEmbed: frame,
  IVHotspot: hotspot,
};
