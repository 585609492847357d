import { quoted, toWrite, yearsOn, type NewDocument } from './mark.js';

/**
 * A module to begin from: one step of each kind that most modules have, in the order that most have them, and what to
 * write in each. Its people are real lines of the United Kingdom.
 */
export function newModule({ id, title, lang, day }: NewDocument): string {
  // Our words are English: in a module of another language they are all to be written anew.
  const name = (words: string): string => (/^en\b/.test(lang) ? words : `${toWrite} ${words}`);
  return `---
# What stands between these two lines is about the module. Lines that begin with "#" are notes for you: take them out
# when you like. Words that begin with "${toWrite}" are for you to replace; "npx kith check" says where some are left.
id: ${id} # the name of this file, and of the page; it stays when the title changes
title: ${quoted(title)}
summary: ${toWrite} Say in one sentence what this helps with, as a parent would say it.
lang: ${lang}
time: 5 min
level: [universal] # the need it suits: universal, targeted or specialist
for: [parents] # whom it is for, in your own words: parents, couples, separated-parents
evidence:
  basis: practice # trial, review, principle or practice: what it rests on
  summary: ${toWrite} Say what is known, in a sentence or two.
  sources: [] # such as: [{ doi: 10.1037/0021-9010.90.4.692 }], or [{ url: https://…, title: … }]
  limits: ${toWrite} Say what is not known. If nobody has tested this module, say so.
rights: { licence: CC-BY-4.0, holder: ${toWrite} Your organisation }
reviewed: ${day}
review-by: ${yearsOn(day, 2)}
# topics: [rows] # what it is about, for whoever looks for it: the same words as in resources and routes
# content-notes: [raised voices] # what may be hard to read, said before it begins
---

# ${name('Is this for you?')} {#start}

${toWrite} Begin with a moment that a parent knows. Two or three short sentences are enough.

${toWrite} Say how long it takes, and what they will have at the end.

If you are afraid of someone at home, here are [people who can help](#people).

# ${name('What is it like for you?')} {#like}

${toWrite} Ask one thing. Each answer says back something kind and useful. No answer is wrong.

:::question{select=many}

- ${toWrite} One answer, as a parent would say it {#first}

  > ${toWrite} What is shown when it is picked. Begin with what is true in their answer.

- ${toWrite} Another answer {#second}

  > ${toWrite} Two or three sentences, and one small thing to try.

:::

# ${name('See it go badly, then better')} {#scene}

${toWrite} Say who they are, in a line. Give them names.

:::scenario

## ${name('How it often goes')} {#before}

${toWrite} Show what is said and done, not what to think of it. Nobody is a fool, and nobody is to blame.

## ${name('What did you see?')} {#notice}

- ${toWrite} Something that was said {#said}
- ${toWrite} Something that was done {#done}

## ${name('How it can go')} {#after}

${toWrite} The same people, the same evening. One of them does one thing in a new way.

## ${name('What made the difference')} {#points}

- ${toWrite} One thing to keep, that begins with a verb {#keep-one}
- ${toWrite} One more {#keep-two}

:::

# ${name('In your own words')} {#words}

:::reflect

${toWrite} Ask for one sentence that they could really say. What they write stays on their own phone.

:::

# ${name('If it starts, what will you do?')} {#if-then}

A plan is easier to keep when it names the moment.

:::ifthen

## ${name('If …')} {#cues}

- ${toWrite} voices get loud {#loud}
- ${toWrite} I feel my face get hot {#hot}

## ${name('then I will …')} {#responses}

- ${toWrite} say that I am stopping, and when I will come back {#stop}
- ${toWrite} go and fill the kettle {#kettle}

:::

# ${name('People you can talk to')} {#people}

You do not have to be in a crisis to call. It may help to say it to someone.

:::signpost

- **In danger now? Call [999](tel:999).** If you cannot speak on a mobile, wait until you are asked, then press 55. {#emergency}

- **Hurt, controlled or afraid at home?** These lines are free, and open day and night. {#abuse}

  - England: National Domestic Abuse Helpline, [0808 2000 247](tel:08082000247)
  - Wales: Live Fear Free, [0808 80 10 800](tel:08088010800)
  - Scotland: Domestic Abuse and Forced Marriage Helpline, [0800 027 1234](tel:08000271234)
  - Northern Ireland: Domestic and Sexual Abuse Helpline, [0808 802 1414](tel:08088021414)

- **Need to talk, about anything?** Call Samaritans on [116 123](tel:116123). It is free, day or night. {#samaritans}

- ${toWrite} Your own team: say who answers, and when. {#team}

:::

# ${name('Your plan')} {#plan}

Here is what you chose and wrote, with the people you can call. If it is not safe for someone else to read it, do not
keep it.

:::plan
:::

# ${name('That is it')} {#end}

${toWrite} Say the one thing to remember, in a line. Then let them go.

:::end
:::
`;
}
