import type { Block, ListItem, Module, Phrasing, Step } from '@kith/model';
import { directiveToMarkdown, type ContainerDirective } from 'mdast-util-directive';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type * as md from 'mdast';
import { canonical } from './canonical.js';
import { markerToMarkdown, type Marker } from './marker.js';
import { writeYaml } from './yaml-document.js';

const options: Options = {
  bullet: '-',
  emphasis: '_',
  listItemIndent: 'one',
  resourceLink: true,
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
 * The Markdown of a module: `readModule` gives `canonical(module)` back for every valid module, and so the module
 * itself when its texts are canonical, as those of every module that was read are.
 */
export function writeModule(module: Module): string {
  const { format: _, steps, ...front } = canonical(module);
  return toMarkdown(
    {
      type: 'root',
      children: [{ type: 'yaml', value: writeYaml(front).replace(/\n$/, '') }, ...steps.flatMap(stepNodes)],
    },
    options,
  );
}

const marker = (id: string, attributes: Readonly<Record<string, string | undefined>> = {}): Marker => ({
  type: 'marker',
  id,
  attributes: Object.fromEntries(
    Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ),
  strange: [],
});

const marked = (words: readonly md.PhrasingContent[], end: Marker): md.PhrasingContent[] =>
  words.length ? [...words, { type: 'text', value: ' ' }, end] : [end];

function stepNodes(step: Step): md.RootContent[] {
  const heading: md.Heading = {
    type: 'heading',
    depth: 1,
    children: marked([{ type: 'text', value: step.title }], marker(step.id, { next: step.next })),
  };
  return [heading, ...step.body.map(blockNode), ...interactive(step)];
}

function interactive(step: Step): ContainerDirective[] {
  const block = (
    children: ContainerDirective['children'],
    attributes?: Record<string, string>,
  ): ContainerDirective[] => [
    { type: 'containerDirective', name: step.kind, children, ...(attributes && { attributes }) },
  ];
  switch (step.kind) {
    case 'content':
      return [];
    case 'question':
      return block(
        items(
          step.options.map(({ id, text, feedback }) => [
            { type: 'paragraph', children: marked(text.map(phrasingNode), marker(id)) },
            ...(feedback ? [{ type: 'blockquote' as const, children: feedback.map(blockNode) }] : []),
          ]),
        ),
        { select: step.select },
      );
    case 'choice':
      return block(
        items(
          step.options.map(({ id, text, go }) => [
            { type: 'paragraph', children: marked(text.map(phrasingNode), marker(id, { go })) },
          ]),
        ),
      );
    case 'signpost':
      return block(items(step.people.map(({ id, text }) => person(id, text))));
    case 'reflect':
      return block(step.prompt.map(blockNode));
    default:
      return block([]);
  }
}

/** The id stands at the end of the first paragraph, or alone where the text begins with something else. */
function person(id: string, [first, ...rest]: readonly Block[]): md.BlockContent[] {
  const words = first?.type === 'paragraph' ? first.children.map(phrasingNode) : [];
  const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
  return [{ type: 'paragraph', children: marked(words, marker(id)) }, ...others.map(blockNode)];
}

const items = (all: readonly (readonly md.BlockContent[])[]): [md.List] => [
  { type: 'list', ordered: false, spread: false, children: all.map((children) => itemNode(children)) },
];

/** A paragraph with a list or a quote under it needs no empty line between; anything else has one. */
const itemNode = (children: readonly md.BlockContent[]): md.ListItem => ({
  type: 'listItem',
  spread: !(children.length < 2 || (children.length === 2 && children[0]!.type === 'paragraph')),
  children: [...children],
});

function blockNode(block: Block): md.BlockContent {
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
