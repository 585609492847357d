declare const safe: unique symbol;

/** A URL that passed the gate: the only kind of string that may reach an `href`. */
export type SafeUrl = string & { readonly [safe]: true };

// `href` is what the platform made of the text: it begins with the scheme, in small letters, and nothing before it.
const allowed = /^(https:|mailto:|(tel:\+?[\d -]+|sms:\+?[\d -]+(\?&?body=[^&#]*)?)$)/;

/**
 * The one gate for every URL of a document: parses first, then compares with a short list, so that no spelling of
 * `javascript:` gets by. Returns the normal form, or nothing if the URL may not be followed: another scheme, a name or
 * password in it, or a `tel:` or `sms:` that is more than a number (an `sms:` may carry a `body`).
 */
export function safeUrl(text: string): SafeUrl | undefined {
  try {
    const { href, username, password } = new URL(text);
    return allowed.test(href) && !username && !password ? (href as SafeUrl) : undefined;
  } catch {
    return undefined;
  }
}

// As the platform writes it: a slash stands after the host, so no name or password can hide another.
const ownMachine = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?\//;

/** Where a plan leads from a page: to an https address, and from one's own machine also to that machine, to try it out. */
export function planUrl(text: string, page: string): SafeUrl | undefined {
  try {
    const { href } = new URL(text);
    if (ownMachine.test(page) && ownMachine.test(href)) return href as SafeUrl;
  } catch {
    // The gate says so too.
  }
  const url = safeUrl(text);
  return url?.startsWith('https:') ? url : undefined;
}

/** The digits of a phone number: what is dialled is always made of what is shown. */
export const digits = (number: string): string => number.replace(/\D/g, '');

export const telUrl = (number: string): SafeUrl => `tel:${digits(number)}` as SafeUrl;

/** Dials a number and, after two pauses, the digits of a code with its `#` or `*`. */
export const dialInUrl = (number: string, code = ''): SafeUrl =>
  `${telUrl(number)}${code && `,,${encodeURIComponent(code.replace(/ /g, ''))}`}` as SafeUrl;

/** `?&body=` is read by iOS and Android alike. */
export const smsUrl = (number: string, body?: string): SafeUrl =>
  `sms:${digits(number)}${body ? `?&body=${encodeURIComponent(body)}` : ''}` as SafeUrl;
