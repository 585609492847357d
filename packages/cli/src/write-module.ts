import type { Block, BodyBlock, ListItem, Media, Module, Option, Phrasing, Point, Step } from '@kith/model';
import { directiveToMarkdown, type ContainerDirective } from 'mdast-util-directive';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import type * as md from 'mdast';
import { canonical } from './canonical-module.js';
import { markerToMarkdown, type Marker } from './marker.js';
import { writeYaml } from './yaml-document.js';

/**
 * Text, with its underscores next to a sign of two code units at either end escaped. Such a sign may become a reference
 * (`&#x1F600;`), after which an underscore is a mark: mdast-util-to-markdown 2.2.3 knows that of shorter signs alone.
 */
const text: Handle = (node: md.Text, _, state, info) => {
  const escaped = (run: string): string => run.replaceAll('_', '\\_');
  return state
    .safe(node.value, info)
    .replace(/^[\ud800-\udbff][\udc00-\udfff]_+/, escaped)
    .replace(/(?<![\\_])_+[\ud800-\udbff][\udc00-\udfff]$/, escaped);
};

const options: Options = {
  bullet: '-',
  emphasis: '_',
  listItemIndent: 'one',
  resourceLink: true,
  handlers: { text },
  extensions: [
    frontmatterToMarkdown(['yaml']),
    // Only the handler: `:name` and `::name` are text here, and need no escapes.
    { handlers: { containerDirective: directiveToMarkdown({ preferUnquoted: true }).handlers!.containerDirective! } },
    {
      unsafe: [
        { atBreak: true, character: ':', after: ':' },
        { atBreak: true, character: '|' },
      ],
    },
    markerToMarkdown,
  ],
};

/**
 * The Markdown of a module. `readModule`, given the module's scales, gives `canonical(module)` back for every valid
 * module that has all its steps, and a word or more in every transcript; and so the module itself when its texts are
 * canonical, as those of every module that was read are. Its scales are files of their own: see `writeScale`.
 *
 * @throws Error for the first part of a module that was divided: its other steps are elsewhere.
 */
export function writeModule(module: Module): string {
  if (module.rest) throw new Error('This module has only its first steps. Put the later ones after them.');
  const { format: _, steps, media = [], scales: __, ...front } = canonical(module);
  const branches = Object.fromEntries(steps.flatMap((step) => (step.branches ? [[step.id, step.branches]] : [])));
  const yaml = writeYaml({
    ...front,
    media: module.media && media.map((medium) => ({ ...medium, transcript: undefined })),
    branches: Object.keys(branches).length ? branches : undefined,
  });
  const transcripts = transcriptsOf(media);
  const nodes = steps.flatMap((step, index) => stepNodes(step, transcripts, index === steps.length - 1));
  return toMarkdown({ type: 'root', children: [{ type: 'yaml', value: yaml.replace(/\n$/, '') }, ...nodes] }, options);
}

/** The Markdown of one text alone, without a line ending at its end: what `readBody` reads from it is `canonicalBody(body)`. */
export const writeBody = (body: readonly BodyBlock[]): string =>
  toMarkdown({ type: 'root', children: body.map(bodyNode) }, options).replace(/\n$/, '');

/** By the id of their recordings. Each is taken out where it is written. */
type Transcripts = Map<string, ContainerDirective>;
const transcriptsOf = (media: readonly Media[]): Transcripts =>
  new Map(
    media.flatMap((medium) =>
      medium.type === 'image'
        ? []
        : [[medium.id, directive('transcript', medium.transcript.map(blockNode), { of: medium.id })]],
    ),
  );

const directive = (
  name: string,
  children: ContainerDirective['children'],
  attributes: Readonly<Record<string, string | undefined>> = {},
): ContainerDirective => ({ type: 'containerDirective', name, children, attributes: given(attributes) });

const given = (attributes: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined));

function marker(id: string, attributes: Readonly<Record<string, string | undefined>> = {}): Marker {
  const pairs = given(attributes);
  const words = [`#${id}`, ...Object.entries(pairs).map(([name, value]) => `${name}=${value}`)];
  return { type: 'marker', value: `{${words.join(' ')}}`, id, attributes: pairs, strange: [] };
}

const marked = (words: readonly md.PhrasingContent[], end: Marker): md.PhrasingContent[] =>
  words.length ? [...words, { type: 'text', value: ' ' }, end] : [end];

const titled = (depth: 1 | 2, title: string, end: Marker): md.Heading => ({
  type: 'heading',
  depth,
  children: marked([{ type: 'text', value: title }], end),
});

function stepNodes(step: Step, transcripts: Transcripts, isLast: boolean): md.RootContent[] {
  const take = (id: string): ContainerDirective[] => {
    const transcript = transcripts.get(id);
    transcripts.delete(id);
    return transcript ? [transcript] : [];
  };
  return [
    titled(1, step.title, marker(step.id, { next: step.next })),
    ...step.body.flatMap((block) => [bodyNode(block), ...(block.type === 'media' ? take(block.media) : [])]),
    ...(step.kind === 'content' ? [] : [interactive(step)]),
    // Nothing stands inside a scenario but its parts.
    ...(step.kind === 'scenario' ? [...step.before.body, ...step.after.body] : []).flatMap((block) =>
      block.type === 'media' ? take(block.media) : [],
    ),
    ...(isLast ? [...transcripts.keys()].flatMap(take) : []),
    ...(step.workers ? [directive('for-workers', step.workers.map(blockNode))] : []),
  ];
}

function interactive(step: Exclude<Step, { kind: 'content' }>): ContainerDirective {
  const block = (
    children: ContainerDirective['children'],
    attributes?: Readonly<Record<string, string | undefined>>,
  ): ContainerDirective => directive(step.kind, children, attributes);
  switch (step.kind) {
    case 'scenario':
      return block(scenario(step));
    case 'question':
      return block(items(step.options.map(option)), { select: step.select });
    case 'choice':
      return block(items(step.options.map(({ id, text, go }) => [line(text, marker(id, { go }))])));
    case 'reflect':
      return block(step.prompt.map(blockNode));
    case 'rate': {
      const ends = [step.low, step.high].map((value, index): Point => ({
        id: index ? 'high' : 'low',
        text: [{ type: 'text', value }],
      }));
      return block(items(ends.map(point)), { before: step.before });
    }
    case 'scale':
      return block([], { use: step.scale, show: step.show });
    case 'goal':
      return block(items(step.suggestions.map(point)));
    case 'ifthen':
      return block([...points('cues', step.cues), ...points('responses', step.responses)]);
    case 'practice':
      return block(items(step.items.map(point)), { days: step.days?.toString() });
    case 'signpost':
      return block(items(step.people.map(({ id, text }) => person(id, text))));
    default:
      return block([]);
  }
}

function scenario({ before, notice, after, points: kept, own }: Extract<Step, { kind: 'scenario' }>): Flow[] {
  const part = (id: string, { title, body }: { title: string; body: readonly BodyBlock[] }): Flow[] => [
    titled(2, title, marker(id)),
    ...body.map(bodyNode),
  ];
  return [
    ...part('before', before),
    ...(notice ? [...part('notice', notice), ...items(notice.options.map(option))] : []),
    ...part('after', after),
    ...points('points', kept),
    ...(own ? part('own', own) : []),
  ];
}

type Flow = md.BlockContent;

const points = (id: string, { title, items: all }: { title: string; items: readonly Point[] }): Flow[] => [
  titled(2, title, marker(id)),
  ...items(all.map(point)),
];

const line = (text: readonly Phrasing[], end: Marker): md.Paragraph => ({
  type: 'paragraph',
  children: marked(text.map(phrasingNode), end),
});

const point = ({ id, text }: Point): Flow[] => [line(text, marker(id))];

const option = ({ id, text, feedback }: Option): Flow[] => [
  line(text, marker(id)),
  ...(feedback ? [{ type: 'blockquote' as const, children: feedback.map(blockNode) }] : []),
];

/** The id stands at the end of the first paragraph, or alone where the text begins with something else. */
function person(id: string, [first, ...rest]: readonly Block[]): Flow[] {
  const words = first?.type === 'paragraph' ? first.children.map(phrasingNode) : [];
  const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
  return [{ type: 'paragraph', children: marked(words, marker(id)) }, ...others.map(blockNode)];
}

const items = (all: readonly (readonly Flow[])[]): md.List[] =>
  all.length
    ? [{ type: 'list', ordered: false, spread: false, children: all.map((children) => itemNode(children)) }]
    : [];

/** A paragraph with a list or a quote under it needs no empty line between; anything else has one. */
const itemNode = (children: readonly Flow[]): md.ListItem => ({
  type: 'listItem',
  spread: !(children.length < 2 || (children.length === 2 && children[0]!.type === 'paragraph')),
  children: [...children],
});

/** A picture or a recording is a paragraph of its own: `![words](id)`. */
const bodyNode = (block: BodyBlock): Flow =>
  block.type === 'media'
    ? { type: 'paragraph', children: [{ type: 'image', url: block.media, alt: block.words ?? '' }] }
    : blockNode(block);

function blockNode(block: Block): Flow {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', children: block.children.map(phrasingNode) };
    case 'heading':
      return { type: 'heading', depth: block.depth, children: block.children.map(phrasingNode) };
    case 'blockquote':
      return { type: 'blockquote', children: block.children.map(blockNode) };
    case 'list': {
      const children = block.children.map((item: ListItem) => itemNode(item.children.map(blockNode)));
      return { type: 'list', ordered: block.ordered, spread: children.some(({ spread }) => spread), children };
    }
  }
}

function phrasingNode(node: Phrasing): md.PhrasingContent {
  switch (node.type) {
    case 'text':
    case 'break':
      return { ...node };
    case 'link':
      return { type: 'link', url: node.url, children: node.children.map(phrasingNode) };
    default:
      return { type: node.type, children: node.children.map(phrasingNode) };
  }
}
