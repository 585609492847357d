import type { Module, Step } from '@kith/model';
import type { ModuleString, Part } from './strings.js';

/** What every translator is told once, at the top of a file. */
export const guidance: readonly string[] = [
  'Families read this when they are tired or upset. Write for a reading age of 9 to 11: short sentences, plain and warm words, verbs first, no blame, no exclamation marks.',
  'Say what it means, not word for word. Keep every link, picture and sign for bold or emphasis, in the place where it fits.',
  'Speak to the reader as one would to a friend whom one respects, and in the same way from the first string to the last.',
];

const parts: Readonly<Record<Part, string>> = {
  title: 'A title: a few words, plain.',
  about: 'It is read before a person begins.',
  text: 'What is read first in the step.',
  answer: 'An answer that can be picked: short, in the words of the reader.',
  feedback: 'It is shown when the answer above it is picked.',
  point: 'Something to keep or to try: one line.',
  way: 'A way on that can be picked: one line.',
  person: 'Somebody to go to. Numbers and links stay as they are.',
  end: 'What one end of the line from 0 to 10 means. It is read out with the numbers.',
  prompt: 'It asks a person to write for themselves.',
  workers: 'For a worker beside the family, who may use the words of their trade. A family never sees it.',
  transcript: 'What is said, heard and seen in a recording.',
};

const kinds: Readonly<Record<Step['kind'], string>> = {
  content: 'something to read',
  scenario: 'a scene that goes badly, then better',
  question: 'a question with answers to pick',
  choice: 'a choice of the way on',
  reflect: 'room to write',
  rate: 'a number from 0 to 10',
  scale: 'a tested set of questions, which has a file of its own',
  goal: 'a goal to pick or to write',
  ifthen: 'a sentence made of two halves, "If …" and "then I will …": each half must join on to the other',
  practice: 'things to try at home',
  plan: 'all that was kept, on one page',
  signpost: 'people to go to',
  end: 'the end',
};

/** Where a string stands and what is wanted of it, in a line for the one who translates it. */
export function noteOn({ at, part }: ModuleString, { steps }: Module): string {
  const [group, id] = at.split('.');
  const index = steps.findIndex((step) => group === 'steps' && step.id === id);
  const step = steps[index];
  if (!step) return group === 'evidence' ? 'How well this is known to work, for those who ask.' : parts[part];
  return `Step ${index + 1} of ${steps.length}, "${step.title}" (${kinds[step.kind]}). ${parts[part]}`;
}
