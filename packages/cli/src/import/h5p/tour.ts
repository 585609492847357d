import type { BodyBlock } from '@kith/model';
import { paragraph } from '../blocks.js';
import { wordsOf } from '../html.js';
import { at, fieldsOf, listOf, textOf } from '../json.js';
import { contentOf, isEmpty, ownTitle } from './content.js';
import { fieldAt, quoted, type Ask } from './reader.js';
import { picture } from './show-media.js';
import { headingOf } from './show-text.js';

/** Places that a person looks around in: the picture of each, and after it what stood in it. */
export const tour: Ask = async (content, reader, entry) => {
  const { params } = content;
  const root = params['threeImage'] ? 'threeImage.' : '';
  const scenes = listOf(at(params, 'threeImage', 'scenes') ?? params['scenes']);
  const ways = new Set<string>();
  for (const [index, value] of scenes.entries()) {
    const scene = fieldsOf(value);
    const here = fieldAt(content, `${root}scenes[${index}]`);
    const words = wordsOf(textOf(scene['scenename']));
    reader.pages.section(words || ownTitle(content));
    const blocks: BodyBlock[] = [
      ...(await picture(scene['scenesrc'], { at: here, words }, reader)),
      ...(await reader.blocks(scene['scenedescription'], `${here}.scenedescription`)),
    ];
    const named = blocks.length || !words ? blocks : [paragraph(words)];
    reader.pages.add(entry, named);
    for (const [number, interaction] of listOf(scene['interactions']).entries()) {
      const piece = contentOf(interaction, `${here}.interactions[${number}]`);
      const label = wordsOf(textOf(at(interaction, 'labelText')));
      if (piece?.type === 'GoToScene') {
        if (label) ways.add(label);
        entry.note('Places to tap led from one picture to another. They follow one another here.');
      } else if (piece && !isEmpty(piece)) {
        reader.pages.add(entry, headingOf(label));
        await reader.read(piece);
      }
    }
  }
  if (ways.size) entry.note(`Those places were called${quoted([...ways])}.`);
  reader.pages.section();
  entry.note('Nobody can look around in its pictures: each is shown flat, and whole.');
};
