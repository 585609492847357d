import { isDeep } from '../../import/json.js';

/** JSON of a feed, and what had to be done to read it. */
export interface ReadJson {
  readonly value?: unknown;
  readonly hadControls: boolean;
  /** Why there is no value. */
  readonly fault?: 'truncated' | 'broken' | 'deep';
}

/**
 * Reads JSON. The one thing that is mended is a control character inside a string, which JSON forbids and which means
 * nothing else there. Never throws.
 */
export function readJsonText(given: string): ReadJson {
  const text = given.replace(/^\ufeff/, '').trim();
  if (isDeep(text)) return { hadControls: false, fault: 'deep' };
  try {
    return { value: JSON.parse(text), hadControls: false };
  } catch {
    const mended = withoutControls(text);
    try {
      return { value: JSON.parse(mended), hadControls: true };
    } catch {
      return { hadControls: mended !== text, fault: isWhole(mended) ? 'broken' : 'truncated' };
    }
  }
}

/** Control characters inside of strings, escaped; line breaks and tabs stay what they are. */
function withoutControls(text: string): string {
  let made = '';
  let from = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!inString) inString = code === 34;
    else if (code === 92) at++;
    else if (code === 34) inString = false;
    else if (code < 32) {
      made += `${text.slice(from, at)}\\u${code.toString(16).padStart(4, '0')}`;
      from = at + 1;
    }
  }
  return made + text.slice(from);
}

/** Whether every bracket and string that begins in a text ends there too. */
function isWhole(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
  }
  return !inString && depth <= 0;
}
