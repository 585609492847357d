import { ofWindows } from '../../directory/text/mojibake.js';

/** The text of a file, and how its characters were written. */
export interface FileText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/**
 * The text of a file from a spreadsheet program: UTF-8; UTF-16 where it begins with a mark that says so; else what older
 * programs of Western Europe write.
 */
export function textOfFile(bytes: Uint8Array): FileText {
  const mark = `${bytes[0]} ${bytes[1]}`;
  if (mark === '255 254') return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (mark === '254 255') return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: ofWindows(new TextDecoder('windows-1252').decode(bytes)), encoding: 'windows-1252' };
  }
}
