import { createHash } from 'node:crypto';

/** An e-mail address anywhere in a text, also one that is spelt apart: "jo (at) example.org". */
const anyAddress = /[\p{L}\p{N}_.+%'-]+(?:@|\s?[[(]\s?at\s?[\])]\s?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

/** Words of which the name of a mailbox is made that several people read, or that outlives the one who reads it. */
const tasks =
  'info|information|enquir(?:y|ies)|inquir(?:y|ies)|questions?|contact|us|hello|hi|admin|administration|office|help|helpline|line|support|supports|team|services?|reception|book|bookings?|refer|referrals?|counsell?ing|counsell?ors?|advice|advisers?|adult|adults|social|care|carers?|centres?|centers?|clubs?|groups?|famil(?:y|ies)|hubs?|projects?|youth|young|people|library|libraries|training|volunteer|volunteers|volunteering|general|e?mail|post|ask|talk|schools?|nursery|preschool|pre|community|communities|wellbeing|well|being|health|mental|events?|hire|learn|learning|play|playgroup|toddlers?|parents?|parenting|children|childrens|childcare|child|kids|members?|membership|secretary|treasurer|chair|clerk|council|customers?|customerservices?|housing|homes?|church|hall|trust|charity|join|duty|access|intake|crisis|safeguarding|welcome|send|sendiass|fis|local|offer|early|years|start|drop|in|meet|news|web|website|website|dance|sports?|swim|swimming|music|arts?|first|contactus|mash|front|door|the|and|for|of|my|our|uk|directory|online|shop|sales|accounts?|media|press|privacy|data|complaints?|feedback|hr|jobs|refuge|women|womens|men|mens';
const ofTasks = new RegExp(`^(?:${tasks})+$`, 'i');

/** What the `email` of a service may be called and still be the service's, even where it is said to be the assurer's. */
const role =
  /^(info|information|enquiries|enquiry|hello|contact|contactus|admin|office|help|support|reception|bookings?|referrals?|team|advice|mail)$/i;

const clean = (text: string): string => text.trim().toLowerCase();
/** An address as it is remembered, also on a disk: nobody can read it off, only ask for it. */
const hashed = (address: string): string => createHash('sha256').update(clean(address)).digest('base64').slice(0, 22);

/** Whether somebody's name could be in the address: so unless it is called after what it is for, or after its domain. */
export function isPersonal(address: string): boolean {
  const [box = '', domain = ''] = address.split('@');
  if (box.split(/[\W\d_]+/).some((part) => part.length > 1 && ofTasks.test(part))) return false;
  const [label = ''] = domain.split('.');
  const name = box.replace(/[\W_]/g, '');
  return isPublicMail.test(domain) || name.length < 4 || !label.replace(/-/g, '').includes(name);
}
/** Whether it is called after a task and nothing else. */
const isRole = (address: string): boolean => role.test(address.split('@')[0]!);

/** A first and a last name: `jo.bloggs`. */
const isFullName = (address: string): boolean => /^[a-z]+[._-][a-z]+\d?@/i.test(address) && isPersonal(address);

/** The one e-mail address of a field: without `mailto:`, signs around it and what nobody sees. Nothing for what is none. */
export function emailOf(text: string): string | undefined {
  const address = text
    .replace(/^\s*mailto:/i, '')
    .split(/[;,\s?]+/)
    .map((word) => word.replace(/^[<("'\u00a0]+|[>)"'.\u00a0]+$/g, ''))
    .find((word) => word.includes('@'));
  // The form that the parser of a route takes; a name is in small letters nowhere else than in its domain, by habit.
  return address !== undefined &&
    address.length <= 120 &&
    /^[\w+-][\w+.-]*@[\w-]+(\.[\w-]+)*\.[a-z]{2,}$/i.test(address) &&
    !/\.\.|\.@/.test(address)
    ? address
    : undefined;
}

/** What is known of staff, as it is kept between two runs. */
export interface Remembered {
  readonly addresses: readonly string[];
  readonly domains: readonly string[];
}

/**
 * The addresses that are the business of a publisher and its staff, not of a family. Every value under such a key of any
 * record of a feed is one; so is a full name at the domain of one.
 */
export class Staff {
  readonly #addresses: Set<string>;
  readonly #domains: Set<string>;

  constructor({ addresses = [], domains = [] }: Partial<Remembered> = {}) {
    this.#addresses = new Set(addresses);
    this.#domains = new Set(domains);
  }

  toJSON(): Remembered {
    return { addresses: [...this.#addresses], domains: [...this.#domains] };
  }

  /** Learns what another has learned. */
  join(other: Partial<Remembered>): void {
    for (const address of other.addresses ?? []) this.#addresses.add(address);
    for (const domain of other.domains ?? []) this.#domains.add(domain);
  }

  /** Learns an address that a feed shows as that of a member of staff. */
  add(text: string): void {
    // Looking for addresses in a very long word takes very long, and no field of staff is long.
    for (const [address] of text.slice(0, 1000).matchAll(anyAddress)) {
      if (this.#addresses.size < 50_000) this.#addresses.add(hashed(address));
      const domain = clean(address).split('@')[1];
      if (domain !== undefined && !isPublicMail.test(domain) && this.#domains.size < 5_000) this.#domains.add(domain);
    }
  }

  /** Whether the address that a service gives as its own may not be shown. */
  has(address: string): boolean {
    const known = clean(address);
    if (isRole(known)) return false;
    const domain = known.split('@')[1] ?? '';
    return (
      this.#addresses.has(hashed(known)) ||
      (isFullName(known) && (/\.gov\.\w+$/.test(domain) || this.#domains.has(domain)))
    );
  }

  /** A text without the addresses of people: those of a shared mailbox stay. */
  strip(text: string): string {
    return text.includes('@') || /[[(]\s?at\s?[\])]/i.test(text)
      ? text.replace(anyAddress, (address) => {
          const known = address.replace(/\s?[[(]\s?at\s?[\])]\s?/i, '@');
          return this.#addresses.has(hashed(known)) || isPersonal(known) ? '(e-mail address not shown)' : address;
        })
      : text;
  }
}

const isPublicMail =
  /^(gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|btconnect|sky|virginmedia|me|msn|nhs|proton|protonmail|ymail|talktalk)\./;
