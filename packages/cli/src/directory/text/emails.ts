import { createHash } from 'node:crypto';
import { isNamed, wordsOf } from './names.js';
import { given } from './people.js';
import { isOfTasks } from './tasks.js';

const box = "[\\p{L}\\p{N}_.+%'’-]{1,64}";
const label = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]*';
const bracketed = (word: string): string => `\\s?[[({]\\s?${word}\\s?[\\])}]\\s?`;
const sign = `@|＠|%(?:25)*40|${bracketed('(?:at|@)')}`;
const dot = `\\.|${bracketed('(?:dot|\\.)')}|\\s+dot\\s+`;
/** Endings that make a name of a host of what may be two words beside each other. */
const ending =
  '(?:uk|com|org|net|gov|info|biz|co|io|eu|ie|im|je|gg|me|tv|wales|cymru|scot|london|online|email|life|care|charity|community|coop)\\b';

/** An e-mail address in a text, as it is. */
const asItIs = new RegExp(`${box}(?:${sign})${label}(?:(?:${dot})${label})*(?:${dot})\\p{L}{2,}`, 'giu');
/** With spaces in it: "jo.bloggs @ example.org", "jo.bloggs@example. org". */
const spaced = new RegExp(`${box}\\s{0,2}(?:${sign})\\s{0,2}(?:${label}\\.\\s?)+${ending}`, 'giu');
/**
 * In words: "jo at example dot org", "jo.bloggs at example.org", "e-mail jo at example.org". What is beside a word such as
 * "look" is where a page is, and no address.
 */
const inWords = new RegExp(
  [
    `${box} at ${label}(?: dot ${label})* dot ${ending}`,
    `[\\p{L}\\p{N}]{1,40}[._][\\p{L}\\p{N}._]{1,40} at (?!www\\.)(?:${label}\\.)+${ending}`,
    `(?<=\\be-?mail:? (?:to )?)[\\p{L}\\p{N}]{1,40} at (?!www\\.)(?:${label}\\.)+${ending}`,
  ].join('|'),
  'giu',
);

/** An address as it would be written to. */
const whole = (found: string): string =>
  found.replace(new RegExp(`\\s*(?:${sign})\\s*| at `, 'iu'), '@').replace(new RegExp(`(?:${dot})\\s*`, 'giu'), '.');

/** The text with each e-mail address in it, however it is spelt, given over to a function. */
function eachAddress(text: string, change: (address: string, found: string) => string): string {
  const changed = (found: string): string => change(whole(found), found);
  let made = text;
  if (/[@＠]|%(?:25)*40|[[({]\s?at\s?[\])}]/i.test(made)) made = made.replace(asItIs, changed).replace(spaced, changed);
  // Most texts have an "at" in them, and few what could be a host behind it.
  return / at [^\s.]+(?: dot |\.\S)/i.test(made) ? made.replace(inWords, changed) : made;
}

/** Whether there is an e-mail address in a text, also one that is spelt apart. */
export function hasAddress(text: string): boolean {
  let found = false;
  eachAddress(text, (_, said) => {
    found = true;
    return said;
  });
  return found;
}

/** What the `email` of a service may be called and still be the service's, even where it is said to be the assurer's. */
const role =
  /^(info|information|enquiries|enquiry|hello|contact|contactus|admin|office|help|support|reception|bookings?|referrals?|team|advice|mail)$/i;

const clean = (text: string): string => text.trim().toLowerCase();
/** An address as it is remembered, also on a disk: nobody can read it off, only ask for it. */
const hashed = (address: string): string => createHash('sha256').update(clean(address)).digest('base64').slice(0, 22);

/**
 * Whether somebody's name could be in the address: so unless it is called after what it is for, or after its domain. A
 * task beside a name is that of somebody: `jane.smith-hub`.
 */
export function isPersonal(address: string): boolean {
  if (isNamed(address, '')) return true;
  const [box = '', domain = ''] = address.split('@');
  const isTask = (part: string): boolean =>
    part.length > 1 && (isOfTasks(part) || /.(playgroup|preschool|nursery|toddlers|school)$/i.test(part));
  if (box.split(/[\W\d_]+/).some(isTask)) return false;
  const [label = ''] = domain.split('.');
  const name = box.replace(/[\W_]/g, '');
  return isPublicMail.test(domain) || name.length < 4 || !label.replace(/-/g, '').includes(name);
}
/** Whether it is called after a task and nothing else. */
const isRole = (address: string): boolean => role.test(address.split('@')[0]!);

/** A first and a last name: `jo.bloggs`. At a domain where many people work, that is somebody. */
const isFullName = (address: string): boolean =>
  /^[\p{L}'’]+(?:[._-][\p{L}'’]+)+\d*@/iu.test(address) && isPersonal(address);

/** Tasks that are written together with another word: `asklibrary`, `cityparents`. */
const withTask =
  /^(info|ask(?!ew)|enquir|contact|admin|help|visit|send)|(info|fis|team|teams|office|services?|support|help|advice|care|carers|centres?|hubs?|clubs?|groups?|famil(y|ies)|parents?|children|youth|library|libraries|learning|training|health|wellbeing|community|council|housing|sports?|arts|music|events?|projects?|schools?|nursery|referrals?|bookings?|connect|start|(help|advice|info|care|text|phone)line)$/i;

/**
 * Whether an address at a domain where many people work is somebody's. Where that is not sure it is taken to be: a
 * service that is told of there can be reached in other ways.
 */
function isSomebody(address: string): boolean {
  if (isNamed(address, '') || isFullName(address)) return true;
  if (!isPersonal(address)) return false;
  const [box = '', domain = ''] = address.split('@');
  const [label = ''] = domain.split('.');
  const besides = box.replace(label, '');
  const isTask = (text: string): boolean => withTask.test(text) || isOfTasks(text);
  return !(
    withTask.test(box) ||
    /\p{L}\d+\p{L}/u.test(box) ||
    (label.length > 2 && besides !== box && (!besides || isTask(besides)))
  );
}

/** Where many people work, each with an address of their own. */
const isOfMany = /\.(ac|nhs)\.uk$|\.edu$|(^|\.)(state|co|ci)\.([a-z]+\.)?[a-z]{2}\.us$/;

/** What programs put where there is no address, or where nobody reads what comes. */
const isNobody =
  /^(no-?reply|do-?not-?reply|none|unknown|no-?email)\b.*@|@(.*\.)?no-?e?mail\.|\.(invalid|local|localhost|localdomain)$/i;

/** The one e-mail address of a field: without `mailto:`, signs around it and what nobody sees. Nothing for what is none. */
export function emailOf(text: string): string | undefined {
  const address = text
    .slice(0, 1000)
    .replace(/^\s*mailto:/i, '')
    .split(/[;,\s?]+/)
    .map((word) => word.replace(/^[<("'\u00a0]+|[>)"'.\u00a0]+$/g, ''))
    .find((word) => word.includes('@'));
  // The form that the parser of a route takes; a name is in small letters nowhere else than in its domain, by habit.
  return address !== undefined &&
    address.length <= 120 &&
    /^[\w+-][\w+.-]{0,63}@[\w-]+(\.[\w-]+)*\.[a-z]{2,}$/i.test(address) &&
    !/\.\.|\.@/.test(address) &&
    !isNobody.test(address)
    ? address
    : undefined;
}

/** What is known of staff, as it is kept between two runs. */
export interface Remembered {
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
  /** Domains at which a mailbox is named by somebody, so that others are too. */
  readonly workplaces: readonly string[];
}

/**
 * The addresses that are the business of a publisher and its staff, not of a family. Every value under such a key of any
 * record of a feed is one; so is what may be a name at the domain of one, or at that of a council.
 */
export class Staff {
  readonly #addresses: Set<string>;
  readonly #domains: Set<string>;
  readonly #workplaces: Set<string>;

  constructor({ addresses = [], domains = [], workplaces = [] }: Partial<Remembered> = {}) {
    this.#addresses = new Set(addresses);
    this.#domains = new Set(domains);
    this.#workplaces = new Set(workplaces);
  }

  toJSON(): Remembered {
    return { addresses: [...this.#addresses], domains: [...this.#domains], workplaces: [...this.#workplaces] };
  }

  /** Learns what another has learned. */
  join(other: Partial<Remembered>): void {
    for (const address of other.addresses ?? []) this.#addresses.add(address);
    for (const domain of other.domains ?? []) this.#domains.add(domain);
    for (const domain of other.workplaces ?? []) this.#workplaces.add(domain);
  }

  /** Learns how a domain names its mailboxes, of an address that a service gives as its own. */
  meet(text: string): void {
    const address = emailOf(text.slice(0, 200))?.toLowerCase();
    const domain = address?.split('@')[1];
    if (address === undefined || domain === undefined || isPublicMail.test(domain) || this.#workplaces.size >= 20_000)
      return;
    // A given name alone may be that of a place.
    if (!this.#workplaces.has(domain) && isNamed(address, '') && !given.has(address.split('@')[0]!))
      this.#workplaces.add(domain);
  }

  /** Learns an address that a feed shows as that of a member of staff. */
  add(text: string): void {
    // Looking for addresses in a very long word takes very long, and no field of staff is long.
    eachAddress(text.slice(0, 1000), (address, found) => {
      if (this.#addresses.size < 50_000) this.#addresses.add(hashed(address));
      const domain = clean(address).split('@')[1];
      if (domain !== undefined && !isPublicMail.test(domain) && this.#domains.size < 5_000) this.#domains.add(domain);
      return found;
    });
  }

  /** Whether the address that a service gives as its own may not be shown. */
  has(address: string): boolean {
    const known = clean(address);
    if (isRole(known)) return false;
    const domain = known.split('@')[1] ?? '';
    return (
      this.#addresses.has(hashed(known)) || ((isOfState.test(domain) || this.#domains.has(domain)) && isSomebody(known))
    );
  }

  /**
   * Whether the address that a service gives as its own is likely that of somebody, at a domain where others' are: so it
   * is shown only where there is no other way.
   *
   * @param called the names of the service and its organisation.
   */
  isLikely(address: string, called: string): boolean {
    const known = clean(address);
    if (isNamed(known, called)) return true;
    const [box = '', domain = ''] = known.split('@');
    if (!(isOfMany.test(domain) || this.#workplaces.has(domain)) || !/^[a-z]{5,}\d*$|[._-]/.test(box)) return false;
    return isSomebody(known) && !wordsOf(called).some((word) => box.startsWith(word) || box.endsWith(word));
  }

  /** A text without the addresses of people: those of a shared mailbox stay. */
  strip(text: string): string {
    return eachAddress(text, (address, found) =>
      this.#addresses.has(hashed(address)) || isPersonal(address) || this.has(address)
        ? '(e-mail address not shown)'
        : found,
    );
  }
}

/** Councils, governments and the police. */
const isOfState = /\.gov(\.\w+)?$|(^|\.)(gov|llyw)\.(wales|scot|cymru)$|\.police\.uk$/;
const isPublicMail =
  /^(gmail|googlemail|hotmail|outlook|live|yahoo|icloud|mac|aol|btinternet|btconnect|btopenworld|sky|virginmedia|virgin|ntlworld|blueyonder|me|msn|nhs|proton|protonmail|pm|ymail|rocketmail|talktalk|tiscali|orange|o2|plus|plusnet|freeserve|lineone|supanet|gmx|mail|fastmail|zoho|tutanota|verizon|comcast|sbcglobal|att|bellsouth|earthlink|cox|charter)\./;
