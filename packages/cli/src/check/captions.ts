/** Something wrong with captions, on a line of their file. */
export interface CaptionProblem {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const timing = new RegExp(String.raw`^${time}[ \t]+-->[ \t]+${time}(?:[ \t].*)?$`);
const timingHint = 'Write it like "00:01.500 --> 00:04.000".';

const seconds = ([hours = '0', minutes = '0', whole = '0', thousandths = '0']: readonly (
  string | undefined
)[]): number => Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;

/**
 * What is wrong with a WebVTT file: its header, its times, a cue that says nothing. `duration` is that of the recording,
 * in seconds. Of WebVTT's more than this nothing is judged: https://www.w3.org/TR/webvtt1/
 */
export function captionProblems(text: string, duration?: number): CaptionProblem[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const problems: CaptionProblem[] = [];
  const fail = (index: number, message: string, hint: string): void => {
    problems.push({ line: index + 1, message, hint });
  };
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0]!))
    return [{ line: 1, message: 'These are no WebVTT captions.', hint: 'Begin the file with a line "WEBVTT".' }];
  if (lines[1]?.includes('-->')) fail(1, 'There is no empty line after "WEBVTT".', 'Put one there.');

  let cues = 0;
  let before = 0;
  for (const [index, line] of lines.entries()) {
    if (!line.includes('-->')) continue;
    cues++;
    const match = timing.exec(line);
    if (!match) {
      fail(index, 'This is not a time that a browser reads.', timingHint);
      continue;
    }
    const [from, to] = [seconds(match.slice(1, 5)), seconds(match.slice(5, 9))];
    if (to <= from) fail(index, 'These words end before they begin.', timingHint);
    if (from < before) fail(index, 'These words begin before those above them.', 'Put the cues in the order of time.');
    if (duration !== undefined && to > duration + 0.5)
      fail(index, `These words stay after the end, at ${duration} seconds.`, 'End them with the recording.');
    if (!lines[index + 1]?.trim()) fail(index, 'Nothing is said here.', 'Write the words on the next line.');
    before = from;
  }
  if (!cues) fail(0, 'There are no words in these captions.', timingHint);
  return problems;
}
