import { wordsOf } from '../html.js';
import { at, fieldsOf, listOf, numberOf, textOf } from '../json.js';
import { titleOf } from '../words.js';
import { contentOf, ownTitle, type Content } from './content.js';
import { fieldAt, named, quoted, type Hold, type Reader } from './reader.js';
import { played } from './show-media.js';

/** The film, and after it, in the order of their times, what was asked and told during it. */
export const interactiveVideo: Hold = async (content, reader) => {
  const { params } = content;
  const root = params['interactiveVideo'] ? 'interactiveVideo.' : '';
  const parts = fieldsOf(params['interactiveVideo'] ?? params);
  const title = await film(content, root, parts['video'], parts['assets'], reader);
  reader.pages.flush();
  const interactions = [...listOf(at(parts, 'assets', 'interactions')).entries()].sort(
    ([, a], [, b]) => startOf(a) - startOf(b),
  );
  for (const [index, interaction] of interactions)
    await during(interaction, fieldAt(content, `${root}assets.interactions[${index}]`), title, reader);
  const summary = contentOf(at(parts, 'summary', 'task'), fieldAt(content, `${root}summary.task`));
  const isUsed = listOf(summary?.params['summaries']).some((one) => listOf(at(one, 'summary')).length);
  if (summary && isUsed) await reader.read(summary);
  // The editor puts one after every film.
  else if (summary) reader.entry(summary).note('It is as the editor made it: nobody wrote anything in it.');
  reader.pages.section();
};

const startOf = (interaction: unknown): number => numberOf(at(interaction, 'duration', 'from')) ?? 0;

/** Minutes and seconds of a film. */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

async function film(content: Content, root: string, video: unknown, assets: unknown, reader: Reader): Promise<string> {
  const screen = fieldsOf(at(video, 'startScreenOptions'));
  const title = titleOf(wordsOf(textOf(screen['title'])), ownTitle(content)) || 'Film';
  const place = fieldAt(content, `${root}video`);
  const entry = reader.losses.entry(`Interactive video: ${title}`, place);
  const blocks = await played(
    { ...content, at: place },
    {
      files: at(video, 'files') ?? at(video, 'sources'),
      poster: screen['poster'],
      tracks: at(video, 'textTracks', 'videoTrack') ?? at(video, 'textTracks'),
      words: title,
    },
    reader,
    entry,
  );
  const described = await reader.blocks(screen['shortStartDescription'], place);
  const marks = listOf(at(assets, 'bookmarks')).map((mark) => {
    const time = numberOf(at(mark, 'time'));
    return `${time === undefined ? '' : `${clock(time)} `}${wordsOf(textOf(at(mark, 'label')))}`;
  });
  if (marks.length) entry.note(`Its bookmarks were left out${quoted(marks)}.`);
  if (listOf(at(assets, 'interactions')).length)
    entry.note(
      'What was asked and told during the film stands in the steps after it. Say there which part of it is meant.',
    );
  if (!blocks.length) entry.note('The film itself did not come along.');
  reader.pages.section(title);
  reader.pages.add(entry, [...blocks, ...described], title);
  return title;
}

/** What was shown or asked at a time of the film. */
async function during(interaction: unknown, place: string, title: string, reader: Reader): Promise<void> {
  const piece = contentOf(at(interaction, 'action'), `${place}.action`);
  if (!piece) return;
  const time = clock(startOf(interaction));
  const label = textOf(at(interaction, 'label'));
  if (piece.type === 'Nil') {
    const entry = reader.losses.entry(named('Label', titleOf(wordsOf(label))), piece.at);
    reader.pages.add(entry, await reader.blocks(label, piece.at), `${title}, ${time}`);
    return;
  }
  reader.losses.note(piece.at, `In the film it came at ${time}.`);
  for (const side of ['correct', 'wrong']) {
    const seek = numberOf(at(interaction, 'adaptivity', side, 'seekTo'));
    const message = wordsOf(textOf(at(interaction, 'adaptivity', side, 'message')));
    if (seek || message)
      reader.losses.note(
        piece.at,
        `Where the answer was ${side}, the film went on elsewhere${quoted(message ? [message] : [])}.`,
      );
  }
  await reader.read(piece);
}
