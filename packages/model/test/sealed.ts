import assert from 'node:assert/strict';

/** Where a visitor may be: at home, in the west, half an hour off the hour, and where each day begins. */
export const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'] as const;
/** How far those are behind UTC in July, in minutes. */
const behind = [-60, 240, -330, -840];

/** What comes of it on devices of all four zones, each in turn. */
export function inZones<T>(run: (zone: (typeof zones)[number]) => T): T[] {
  const home = process.env['TZ'];
  try {
    return zones.map((zone, index) => {
      process.env['TZ'] = zone;
      assert.equal(new Date('2026-07-01T12:00Z').getTimezoneOffset(), behind[index], `the device is in ${zone}`);
      return run(zone);
    });
  } finally {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  }
}

/** A text that means the same moment everywhere: a day alone, or a time with its zone. */
const isOneMoment = (text: string): boolean => /^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?$/.test(text);

const looked = (at: string) => (): never => assert.fail(`looked at ${at}`);

const { parse } = Date;

/** The `Date` of a device without a clock and without a zone. */
const BareDate = new Proxy(Date, {
  apply: looked('the clock'),
  construct(target, given: [unknown?, unknown?]) {
    assert.ok(given.length > 0, 'looked at the clock');
    assert.ok(given.length === 1 && (typeof given[0] !== 'string' || isOneMoment(given[0])), 'looked at the zone');
    return Reflect.construct(target, given) as Date;
  },
  get(target, key) {
    if (key === 'now') return looked('the clock');
    if (key !== 'parse') return Reflect.get(target, key) as unknown;
    return (text: string) => (assert.ok(isOneMoment(text), 'looked at the zone'), parse(text));
  },
});

const BareFormat = new Proxy(Intl.DateTimeFormat, {
  apply: looked('the language'),
  construct(target, given: [locale?: string, options?: Intl.DateTimeFormatOptions]) {
    assert.ok(given[0] && given[1]?.timeZone, 'looked at the language or the zone');
    return Reflect.construct<typeof given, Intl.DateTimeFormat>(target, given);
  },
});

/** What asks a device for its zone or its language. */
const local = {
  date: Object.getOwnPropertyNames(Date.prototype).filter((name) =>
    /^[gs]et(?!UTC|Time$)|^to(Date|Time|Locale\w*)?String$/.test(name),
  ),
  text: Object.getOwnPropertyNames(String.prototype).filter((name) => /locale/i.test(name)),
};

/**
 * Runs something that may look at nothing but what it is given. It fails if it looks at the clock, the zone or the language
 * of the device, throws dice, or asks the network.
 */
export function sealed<T>(run: () => T): T {
  const doors: [target: object, name: string, value: unknown][] = [
    [globalThis, 'Date', BareDate],
    [globalThis, 'fetch', looked('the network')],
    [Intl, 'DateTimeFormat', BareFormat],
    [Math, 'random', looked('chance')],
    ...local.date.map((name) => [Date.prototype, name, looked('the zone')] as [object, string, unknown]),
    ...local.text.map((name) => [String.prototype, name, looked('the language')] as [object, string, unknown]),
  ];
  const before = doors.map(([target, name]) => Object.getOwnPropertyDescriptor(target, name)!);
  try {
    for (const [target, name, value] of doors)
      Object.defineProperty(target, name, { value, configurable: true, writable: true });
    return run();
  } finally {
    for (const [index, [target, name]] of doors.entries()) Object.defineProperty(target, name, before[index]!);
  }
}

/** So that whatever writes into it fails. */
export function frozen<T>(value: T): T {
  if (value && typeof value === 'object' && !(value instanceof Date))
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** Asks the platform only once what a clock on a wall shows at a moment, as it takes most of the time of an order. */
export function remembered<T>(run: () => T): T {
  const { formatToParts } = Intl.DateTimeFormat.prototype;
  const known = new WeakMap<Intl.DateTimeFormat, Map<number, Intl.DateTimeFormatPart[]>>();
  Intl.DateTimeFormat.prototype.formatToParts = function (moment) {
    const its = known.get(this) ?? new Map<number, Intl.DateTimeFormatPart[]>();
    known.set(this, its);
    const parts = its.get(Number(moment)) ?? formatToParts.call(this, moment);
    its.set(Number(moment), parts);
    return parts;
  };
  try {
    return run();
  } finally {
    Intl.DateTimeFormat.prototype.formatToParts = formatToParts;
  }
}
