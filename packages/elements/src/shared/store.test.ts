import { expect } from '@open-wc/testing';
import { encode, erase, eraseAll, read, today, type Where, write } from './store.js';

/** Puts something in the place of a property of the window until `act` is over. */
function having(name: 'localStorage' | 'sessionStorage', get: () => unknown, act: () => void): void {
  const real = Object.getOwnPropertyDescriptor(globalThis, name)!;
  Object.defineProperty(globalThis, name, { configurable: true, get });
  try {
    act();
  } finally {
    Object.defineProperty(globalThis, name, real);
  }
}
const clear = (): void => {
  localStorage.clear();
  sessionStorage.clear();
};

describe('store', () => {
  beforeEach(clear);
  after(clear);

  for (const [where, storage, other] of [
    ['tab', sessionStorage, localStorage],
    ['device', localStorage, sessionStorage],
  ] as const)
    it(`keeps, reads and erases for the ${where}, under one name`, () => {
      expect(read(where, 'module:a')).to.equal(undefined);
      expect(write(where, 'module:a', 'words')).to.equal(true);
      expect(storage.getItem('kith:module:a')).to.equal('"words"');
      expect(read(where, 'module:a')).to.equal('"words"');
      expect([storage.length, other.length]).to.deep.equal([1, 0]);
      expect(erase(where, 'module:a')).to.equal(true);
      expect(storage.length).to.equal(0);
    });

  it('erases all that is ours in both, and nothing of the page’s', () => {
    for (const storage of [localStorage, sessionStorage]) {
      storage.setItem('basket', 'theirs');
      storage.setItem('my-kith:x', 'theirs');
      for (let i = 0; i < 20; i += 1) storage.setItem(`kith:module:${i}`, 'ours');
    }
    expect(eraseAll()).to.equal(true);
    for (const storage of [localStorage, sessionStorage])
      expect(Object.keys(storage).sort()).to.deep.equal(['basket', 'my-kith:x']);
  });

  it('says what it could not keep when storage is full, and leaves what was there', () => {
    expect(write('device', 'module:a', 'old')).to.equal(true);
    let size = 2 ** 22;
    for (let i = 0; size; i += 1)
      try {
        localStorage.setItem(`filler-${i}`, 'x'.repeat(size));
      } catch {
        size >>= 1;
      }
    expect(write('device', 'module:a', 'new and longer')).to.equal(false);
    expect(read('device', 'module:a')).to.equal('"old"');
    expect(write('device', 'module:b', 'another')).to.equal(false);
    expect(erase('device', 'module:a')).to.equal(true);
  });

  const faults: readonly (readonly [string, () => unknown])[] = [
    [
      'throws at its name',
      () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    ],
    ['is null', () => null],
    ['is not there', () => undefined],
    [
      'takes all and keeps nothing',
      () => ({ setItem: () => undefined, getItem: () => null, removeItem: () => undefined }),
    ],
    ['keeps another text', () => ({ setItem: () => undefined, getItem: () => '[object Object]' })],
    [
      'throws at every call',
      () =>
        new Proxy(
          {},
          {
            get: () => () => {
              throw new Error('no');
            },
          },
        ),
    ],
  ];
  for (const [fault, get] of faults)
    it(`claims nothing where storage ${fault}`, () => {
      for (const [where, name] of [
        ['tab', 'sessionStorage'],
        ['device', 'localStorage'],
      ] as const)
        having(name, get, () => {
          expect(write(where, 'module:a', 'words')).to.equal(false);
        });
      expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    });

  it('claims nothing where JSON is broken', () => {
    const { stringify } = JSON;
    JSON.stringify = () => {
      throw new Error('no');
    };
    try {
      expect(write('device', 'module:a', 'words')).to.equal(false);
    } finally {
      JSON.stringify = stringify;
    }
  });

  it('does not say that it erased what it could not look at, and still erases the other', () => {
    write('device', 'module:a', 'words');
    write('tab', 'module:a', 'words');
    having(
      'sessionStorage',
      () => {
        throw new DOMException('blocked', 'SecurityError');
      },
      () => {
        expect(eraseAll()).to.equal(false);
        expect(erase('tab', 'module:a')).to.equal(false);
      },
    );
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 1]);
  });

  it('does not say that it erased what is still there', () => {
    for (const where of ['tab', 'device'] as Where[]) write(where, 'module:a', 'words');
    const real = Object.getOwnPropertyDescriptor(Storage.prototype, 'removeItem')!;
    Storage.prototype.removeItem = () => undefined;
    try {
      expect(erase('tab', 'module:a')).to.equal(false);
      expect(eraseAll()).to.equal(false);
    } finally {
      Object.defineProperty(Storage.prototype, 'removeItem', real);
    }
    expect(eraseAll()).to.equal(true);
  });

  it('encodes as JSON what a kept place can hold', () => {
    const value = {
      text: 'A “row”\n\u2028\ud800 <b>"',
      list: ['a', ['b'], []],
      number: 7.5,
      yes: true,
      none: null,
      gone: undefined,
      bare: Object.assign(Object.create(null) as object, { constructor: { toString: 'x' } }),
    };
    expect(encode(value)).to.equal(JSON.stringify(value));
  });

  it('encodes the same on a page that has spoilt JSON for lists, texts and objects', () => {
    const value = { at: 'a', list: ['b', { c: ['d'] }], n: 1 };
    const right = JSON.stringify(value);
    const spoil = [Array.prototype, Object.prototype, String.prototype] as { toJSON?: () => unknown }[];
    for (const one of spoil)
      Object.defineProperty(one, 'toJSON', { configurable: true, enumerable: true, value: () => 'spoilt' });
    try {
      expect(encode(value)).to.equal(right);
    } finally {
      for (const one of spoil) delete one.toJSON;
    }
  });

  it('tells the day', () => expect(today()).to.match(/^20\d\d-[01]\d-[0-3]\d$/));
});
