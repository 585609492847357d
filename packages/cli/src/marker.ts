import type { directive } from 'micromark-extension-directive';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Options as ToMarkdownExtension } from 'mdast-util-to-markdown';
import type { Node } from 'mdast';

/** `{#own-words next=plan}`: the id of a step, an answer or a person, at the end of its line. */
export interface Marker extends Node {
  type: 'marker';
  /** As it is written: what it counts for where words alone are wanted. */
  value: string;
  id: string;
  /** What follows the id: `next=plan`. */
  attributes: Readonly<Record<string, string>>;
  /** Words in the braces that are neither an id nor `name=value`. */
  strange: readonly string[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    marker: Marker;
  }
  interface RootContentMap {
    marker: Marker;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    kithMarker: 'kithMarker';
  }
}

// micromark's own types, by way of a package that we depend on.
type Syntax = ReturnType<typeof directive>;
type Construct = Extract<NonNullable<NonNullable<Syntax['text']>[string]>, { tokenize: unknown }>;

const [openBrace, closeBrace, hash] = [123, 125, 35];

const construct: Construct = {
  name: 'kithMarker',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('kithMarker');
      effects.consume(code);
      return (second) => {
        if (second !== hash) return nok(second);
        effects.consume(second);
        return rest;
      };
    };
    function rest(code: number | null): ReturnType<typeof ok> {
      // Line endings and the end of the text are negative or null.
      if (code === null || (code < 0 && code !== -1 && code !== -2) || code === openBrace) return nok(code);
      effects.consume(code);
      if (code !== closeBrace) return rest;
      effects.exit('kithMarker');
      return ok;
    }
  },
};

/** Makes `{#…}` a token of its own, so that `\{#…}` stays text. */
export const markerSyntax: Syntax = { text: { [openBrace]: construct } };

export const markerFromMarkdown: FromMarkdownExtension = {
  enter: {
    kithMarker(token) {
      const value = this.sliceSerialize(token);
      const [id = '', ...rest] = value
        .slice(2, -1)
        .trim()
        .split(/[ \t]+/);
      const pairs = rest.map((word) => word.split('='));
      const isPair = (pair: string[]): pair is [string, string] => pair.length === 2;
      this.enter(
        {
          type: 'marker',
          value,
          id,
          attributes: Object.fromEntries(pairs.filter(isPair)),
          strange: pairs.filter((pair) => !isPair(pair)).map((pair) => pair.join('=')),
        },
        token,
      );
    },
  },
  exit: {
    kithMarker(token) {
      this.exit(token);
    },
  },
};

export const markerToMarkdown: ToMarkdownExtension = {
  unsafe: [{ character: '{', after: '#', inConstruct: 'phrasing' }],
  handlers: {
    marker: ({ value }: Marker) => value,
  },
};
