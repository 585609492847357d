import { readFile } from 'node:fs/promises';
import { finding, type Finding } from './report.js';

/**
 * The text of a file; nothing where it is not in UTF-8, which is put into `findings`: read all the same, it would lose
 * letters without a word.
 *
 * @throws the error of the file system for a file that may not be read.
 */
export async function readText(file: string, findings: Finding[]): Promise<string | undefined> {
  const bytes = await readFile(file);
  try {
    // A mark at the start of the file is left in its place: each format passes over it itself.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const hint = 'Save it again as UTF-8, which your editor may call "encoding" or "coding". Others lose letters.';
    findings.push(finding(file, 'error', 'This is no text in UTF-8.', hint));
    return undefined;
  }
}
