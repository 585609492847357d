/** A piece of a FHIRPath expression: a name (`item`, `%resource`, `$this`), a quoted string, a number or a sign. */
export interface Token {
  readonly kind: 'name' | 'string' | 'number' | 'sign';
  readonly value: string;
}

const longest = 20_000;
const pieces =
  /\s+|(?<name>[%$]?[A-Za-z_]\w*|%?`[^`]*`)|'(?<string>(?:[^'\\]|\\.)*)'|(?<number>\d+(?:\.\d+)?)|(?<sign>!=|<=|>=|[-.(),+*/{}=<>[\]|&~!])/uy;

/** The tokens of an expression; nothing where it is too long, or has something in it that no expression has. */
export function tokensOf(expression: string): Token[] | undefined {
  if (expression.length > longest) return undefined;
  const tokens: Token[] = [];
  pieces.lastIndex = 0;
  while (pieces.lastIndex < expression.length) {
    const found = pieces.exec(expression);
    if (!found) return undefined;
    const [[kind, value] = []] = Object.entries(found.groups!).filter(([, text]) => text !== undefined);
    if (kind === undefined) continue;
    const plain = kind === 'string' ? value!.replace(/\\(.)/g, '$1') : value!.replace(/`/g, '');
    tokens.push({ kind: kind as Token['kind'], value: plain });
  }
  return tokens;
}
