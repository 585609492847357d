/** These stand on lines of their own; the rest runs on. */
const block = /^(P|UL|OL|LI|DIV|BLOCKQUOTE)$/;

const underlined = (words: string): string[] => {
  const capitals = words.toUpperCase();
  return capitals === words ? [words, '-'.repeat(words.length)] : [capitals];
};

function mark(item: Element): string {
  const list = item.parentElement!;
  if (list.matches('.boxes')) return item.querySelector('b') ? '[x] ' : '[ ] ';
  return list.matches('ol') ? `${[...list.children].indexOf(item) + 1}. ` : '- ';
}

/** An empty line comes before a heading, and before what is a part of its own. */
function linesOfBlock(node: Element): string[] {
  if (node.matches('.room')) return [];
  const lines = linesOf(node);
  if (node.matches('[role=heading]')) return ['', ...underlined(lines.join(' '))];
  if (node.matches('.note')) return ['', ...lines];
  if (!node.matches('li')) return lines;
  const start = mark(node);
  return lines.map((line, index) => (index ? ' '.repeat(start.length) : start) + line);
}

function linesOf(node: Element): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const words = line.trim();
    if (words) lines.push(words);
    line = '';
  };
  const words = (data: string): void => {
    // Only what a person wrote has lines of its own.
    const [first, ...more] = node.matches('.written') ? data.split('\n') : [data];
    line += first!.replace(/[ \t\r\n]+/g, ' ');
    for (const one of more) {
      end();
      line = one;
    }
  };
  const walk = (parent: Node): void =>
    parent.childNodes.forEach((child) => {
      if (child instanceof Text) words(child.data);
      if (!(child instanceof Element)) return;
      if (block.test(child.tagName)) {
        end();
        lines.push(...linesOfBlock(child));
      } else if (child.tagName === 'BR') end();
      // The groups of a number keep their order, as they do on the page.
      else if (child.matches('[dir=rtl] bdi[dir=ltr]')) line += `\u2066${child.textContent}\u2069`;
      else walk(child);
    });
  walk(node);
  end();
  return lines;
}

/**
 * What a page of plain nodes says, as a text for a message: headings in capitals (or underlined, in a script that has
 * none), dashes, numbers and boxes before items, a line for each paragraph.
 */
export const textOf = (page: Element): string =>
  `${linesOf(page)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
