declare const safe: unique symbol;

/** A URL that passed the gate: the only kind of string that may reach an `href`. */
export type SafeUrl = string & { readonly [safe]: true };

const allowed = /^(https|mailto|tel|sms):$/;

/**
 * The one gate for every URL of a document: parses first, then compares the scheme with a short list, so that no
 * spelling of `javascript:` gets by. Returns the normal form, or nothing if the URL may not be followed.
 */
export function safeUrl(text: string): SafeUrl | undefined {
  try {
    const url = new URL(text);
    if (!allowed.test(url.protocol) || url.username || url.password) return undefined;
    if (/^(tel|sms):$/.test(url.protocol) && !/^\+?[\d -]+(\?&?body=[^&#]*)?$/.test(url.href.slice(4)))
      return undefined;
    return url.href as SafeUrl;
  } catch {
    return undefined;
  }
}

/** The digits of a phone number: what is dialled is always made of what is shown. */
export const digits = (number: string): string => number.replace(/\D/g, '');

export const telUrl = (number: string): SafeUrl => `tel:${digits(number)}` as SafeUrl;

/** `?&body=` is read by iOS and Android alike. */
export const smsUrl = (number: string, body?: string): SafeUrl =>
  `sms:${digits(number)}${body ? `?&body=${encodeURIComponent(body)}` : ''}` as SafeUrl;
