/** What a practitioner reads, and sends, when a plan is handed over. */
export const handEnglish = {
  before: 'Before you hand it over',
  leaves: 'What it leaves behind:',

  code: 'Code for a phone',
  codeHow: 'Ask them to point their phone’s camera at this.',
  codeName: 'A square code that opens the plan on a phone',
  codeLeaves:
    'Nothing is sent. The plan stays in the history of their browser until they clear it. Who sees a picture of the code can read the plan.',
  codeLong: 'There is too much in the plan for a code. Take some words out, or use the link.',
  codePng: 'Save as a picture',
  codeSvg: 'Save for printing (SVG)',

  link: 'Link',
  linkHow: 'Copy it, and put it where they will find it.',
  linkLeaves:
    'The whole plan is in the link. Anyone who has it can read the plan. It stays where you send it, and in the history of their browser.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Press on the words and copy them by hand.',

  text: 'Text message',
  textLeaves: 'It stays among the messages on both phones, and a locked phone may show it.',
  textOpen: 'Open in messages',
  textLong: (count: number): string => (count === 1 ? 'It is as long as 1 text.' : `It is as long as ${count} texts.`),

  email: 'E-mail',
  emailLeaves: 'It stays in both mailboxes. Others may read theirs.',
  emailOpen: 'Open in e-mail',

  paper: 'Paper',
  paperLeaves: 'Anyone who finds the paper can read it.',
  paperLarge: 'Large print',
  paperSecond: 'Also in',
  paperNone: 'One language only',
  print: 'Print',

  file: 'File',
  fileHow: 'For you: to start from it another time, or to change it.',
  fileLeaves: 'It stays among the downloads of this computer or phone until you delete it.',
  fileSave: 'Save as a file',
  saved: (name: string): string => `Look for “${name}” among your downloads.`,

  lock: 'Lock it with a word',
  lockWord: 'A word that you both know',
  lockHow:
    'Tell them the word. Do not send it with the link. A short word stops who happens to look. Who has the link and a computer can try many: three words or more are far safer.',
  lockDo: 'Lock',
  locked: 'It is locked. They need the word to open it. If it is lost, nobody can open this link.',
  lockedPaper: 'Paper and files are not locked.',
  unlock: 'Take the lock off',
  locking: 'One moment',
  noLink: 'This browser cannot make the link. Print the plan, or save it as a file.',
};

export type HandStrings = typeof handEnglish;
