declare const safe: unique symbol;

/** A URL that passed the gate: the only kind of string that may reach an `href`. */
export type SafeUrl = string & { readonly [safe]: true };

// `href` is what the platform made of the text: it begins with the scheme, in small letters, and nothing before it.
const allowed = /^(https:|mailto:|(tel:\+?[\d -]+|sms:\+?[\d -]+(\?&?body=[^&#]*)?)$)/;

/** The URL in its normal form, which has to look like this; nothing where there is a name or password in it. */
function gate(text: string, form: RegExp): SafeUrl | undefined {
  try {
    const { href, username, password } = new URL(text);
    return form.test(href) && !username && !password ? (href as SafeUrl) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The one gate for every URL of a document: parses first, then compares with a short list, so that no spelling of
 * `javascript:` gets by. Returns the normal form, or nothing if the URL may not be followed: another scheme, a name or
 * password in it, or a `tel:` or `sms:` that is more than a number (an `sms:` may carry a `body`).
 */
export const safeUrl = (text: string): SafeUrl | undefined => gate(text, allowed);

/** One's own machine, where a site is tried out. */
const ownMachine = /^http:\/\/(localhost|127\.0\.0\.1)[:/]/;

/** Where a plan leads from a page: to an https address, and from one's own machine also to that machine. */
export const planUrl = (text: string, page: string): SafeUrl | undefined =>
  gate(text, /^https:/) ?? (ownMachine.test(page) ? gate(text, ownMachine) : undefined);

/** The digits of a phone number: what is dialled is always made of what is shown. */
export const digits = (number: string): string => number.replace(/\D/g, '');

export const telUrl = (number: string): SafeUrl => `tel:${digits(number)}` as SafeUrl;

/** Dials a number and, after two pauses, the digits of a code with its `#` or `*`. */
export const dialInUrl = (number: string, code = ''): SafeUrl =>
  `${telUrl(number)}${code && `,,${encodeURIComponent(code.replace(/ /g, ''))}`}` as SafeUrl;

/** `?&body=` is read by iOS and Android alike. */
export const smsUrl = (number: string, body?: string): SafeUrl =>
  `sms:${digits(number)}${body ? `?&body=${encodeURIComponent(body)}` : ''}` as SafeUrl;
