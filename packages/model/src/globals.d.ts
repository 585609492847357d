// The one thing of the platform that the model uses, in every place where it runs. The DOM library stays out.
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly username: string;
  readonly password: string;
  readonly pathname: string;
}

// What links are made with, as far as it is used: the same in browsers and in Node.
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
interface ByteStream {
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> };
  };
  readonly readable: {
    getReader(): {
      read(): Promise<{ done: true; value?: never } | { done: false; value: Uint8Array }>;
      cancel(): Promise<void>;
    };
  };
}
declare class CompressionStream implements ByteStream {
  constructor(format: 'deflate-raw');
  readonly writable: ByteStream['writable'];
  readonly readable: ByteStream['readable'];
}
declare class DecompressionStream extends CompressionStream {}
interface CryptoKey {
  readonly algorithm: object;
}
declare const crypto: {
  getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
  readonly subtle: {
    importKey(form: 'raw', key: Uint8Array<ArrayBuffer>, how: string, out: boolean, uses: string[]): Promise<CryptoKey>;
    deriveKey(how: object, key: CryptoKey, kind: object, out: boolean, uses: string[]): Promise<CryptoKey>;
    encrypt(how: object, key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
    decrypt(how: object, key: CryptoKey, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  };
};
