// What somebody does by ear on each page of the demonstration, and what they must hear.

/** The hour of every journey by the page's clock: a Monday afternoon in London. */
export const time = '2026-11-23T14:30:00Z';

/** Each journey: its page, the noun of the element on it, and the keys. */
export const journeys = {
  module: { page: 'help-yourself', noun: 'module', go: playModule },
  kinds: { page: 'too-much', noun: 'module', go: answerEveryKind },
  talk: { page: 'talk', noun: 'talk', go: findPerson },
  resource: { page: 'resources', noun: 'resource', go: readCard },
};

const words = 'If my neck goes hot, then I will say: can we stop?';

/** From the first step to the plan. */
async function playModule(ear) {
  const next = async (title, number) => {
    await ear.pressUntil('b', 'Next push button');
    await ear.press('Return', `${title} heading level`, `Step ${number} of 10`);
  };

  await ear.pressUntil('Tab', 'Next push button');
  await ear.press('Return', 'Your body knows first heading level', 'Step 2 of 10');
  await ear.pressUntil('Down', 'Pick all that fit');
  await ear.press('Tab', 'I get hot check box not checked');
  await ear.press('space', 'checked', 'Hot cheeks, hot neck, hot chest', 'before it whistles');
  await ear.pressUntil('Tab', 'Next push button');
  await ear.press('Return', 'Tuesday, half past six heading level', 'Step 3 of 10');
  await ear.press('Tab', 'Tuesday, half past six', 'Before “You said six”', 'not selected radio button');
  await ear.press('space', 'selected', 'Yes, even that early');

  await next('The same Tuesday, again', 4);
  await next('Where do your rows happen?', 5);
  await ear.press('Tab', 'Mostly under one roof', 'not pressed');
  await ear.press('Return', 'A break under one roof heading level', 'Step 6 of 10');

  await next('Your own words', 7);
  // Orca does not name a field whose label it has just read: the way back shows that it has its name.
  await ear.press('Tab', 'entry', 'Write yours the way', 'We do not see your words');
  await ear.type(words);
  await ear.press('Tab', 'Put this in my plan check box not checked');
  await ear.press('shift+Tab', 'Your own words entry', words);
  await ear.press('Tab', 'Put this in my plan check box not checked');
  await ear.press('space', 'checked');
  await next('People you can talk to', 8);
  await next('Your plan', 9);
  await ear.pressUntil('Down', 'Your own words', 'heading level');
  await ear.pressUntil('Down', words);
  await ear.pressUntil('Down', 'People you can talk to', 'heading level');
  await ear.pressUntil('Tab', '116 123 link');
  await ear.pressUntil('Tab', 'Print my plan push button');
}

/** Each of the rarer kinds of step, answered once, to the plan that they lead to. */
async function answerEveryKind(ear) {
  const next = async (title) => {
    await ear.pressUntil('b', 'Next push button');
    await ear.press('Return', `${title} heading level`);
  };

  await next('How full is your jug?');
  await ear.press('Tab', 'How full is your jug?', '0', 'not selected radio button', 'Room to spare');
  await ear.press('space', 'selected');
  await next('What is dripping in?');
  await ear.press('Tab', 'What is dripping in?', 'check box not checked');
  await ear.press('space', 'checked');

  await next('A minute in the kitchen');
  await ear.press('h', 'A hard minute heading level');
  await ear.press('Tab', 'Play: A hard minute in the kitchen', 'MB push button');
  await ear.pressUntil('b', 'What made the difference? toggle button collapsed');
  await ear.press('Return', 'expanded');
  await ear.press('Tab', 'What made the difference?', 'Let one long breath out', 'check box not checked');
  await ear.press('space', 'checked');

  await next('Be on your own side');
  await ear.press('Tab', 'entry', 'A good friend has had your day', 'We do not see your words');
  await ear.press('Tab', 'Put this in my plan check box not checked');
  await next('Where would you like to start?');
  await ear.press('Tab', 'With the hot moments', 'not pressed');
  await ear.press('Return', 'The hot moments heading level');

  await next('How has worry been?');
  await ear.press('Tab', 'Seven questions about worry', 'Feeling nervous', 'Not at all', 'not selected radio button');
  await ear.press('space', 'selected');
  await ear.pressUntil('b', 'What do my answers say? toggle button collapsed');
  await ear.press('Return', 'expanded');
  await ear.press('Down', 'We can say more after 6 more answers');
  await next('One small thing');
  await ear.press('Tab', 'One small thing', 'Turn my phone over at tea check box not checked');
  await ear.press('space', 'checked');
  await next('Plan for the hot minute');
  await ear.press('Tab', 'If …', 'my jaw goes tight', 'not selected radio button');
  await ear.press('space', 'selected');
  await ear.press('Tab', 'Or in your own words entry');
  await ear.press('Tab', 'then I will …', 'let one long breath out', 'not selected radio button');
  await ear.press('space', 'selected');
  await ear.press('Tab', 'Or in your own words entry');
  await ear.press('Tab', 'Remove push button', 'If my jaw goes tight, then I will let one long breath out');
  await next('Try it at home');
  await ear.press('Tab', 'Let one long breath out before I answer check box not checked');
  await ear.press('space', 'checked');
  await next('How full is it now?');
  await ear.press('Tab', 'How full is it now?', '0', 'not selected radio button', 'Room to spare');
  await ear.press('space', 'selected', 'Your number is the same');
  await next('People you can talk to');
  await next('Your plan');
  await ear.pressUntil('Down', 'Turn my phone over at tea');
  await ear.pressUntil('Down', 'If my jaw goes tight, then I will let one long breath out');
  await ear.pressUntil('Tab', 'Print my plan push button');
}

/** Every question, an answer and back again, then the first lines, then the others. */
async function findPerson(ear, read) {
  const talk = await read('talk/uk/talk.json');
  const way = talk.questions.find(({ about }) => about === 'way');

  await ear.pressUntil('h', 'Talk to someone heading level');
  await ear.press('Tab', 'Help me choose push button');
  await ear.press('Return', 'How are things right now?');
  await ear.press('Tab', 'Someone is in danger now toggle button not pressed');
  await ear.press('space', 'pressed', 'First is Emergency services');
  await ear.press('space', 'not pressed');
  await ear.pressUntil('Tab', 'Skip push button');
  await ear.press('Return', way.label);
  await ear.pressUntil('Tab', 'Skip push button');
  await ear.press('Return', 'Where are you?');
  await ear.press('Tab', 'entry', 'We only use the first half of a postcode');
  await ear.pressUntil('Tab', 'Skip push button');
  await ear.press('Return', 'Emergency services heading level');
  await ear.press('Down', 'Open now, day and night');
  await ear.pressUntil('Down', 'Call 999 link');
  await ear.pressUntil('h', 'Samaritans heading level');
  await ear.press('Down', 'Open now, day and night');
  await ear.press('Down', 'Free.', 'Does not show');
  await ear.pressUntil('Down', 'Call 116 123 link');
  await ear.pressUntil('Tab', 'More ways to get support', 'collapsed');
  await ear.press('Return', 'expanded');
  await ear.press('Tab', 'link');
  await ear.press('h', 'heading level');
  await ear.press('Down', /Open now|Opens|Closed now|Hours may be different|We do not know its hours/);
}

/** The first card, from its source to its ways to a person. */
async function readCard(ear) {
  await ear.pressUntil('h', 'Getting on better heading level');
  await ear.pressUntil('Up', 'From OnePlusOne');
  await ear.pressUntil('Down', 'Getting on better heading level');
  await ear.pressUntil('Down', 'Free');
  await ear.pressUntil('Down', 'Read it on wiltshire.gov.uk link');
  await ear.pressUntil('Down', 'Nobody has checked this link yet');
  await ear.pressUntil('Down', 'Prefer to talk to someone?');
  await ear.pressUntil('Down', 'Call Samaritans any time', '116 123 link');
  await ear.pressUntil('Down', 'In danger now? Call', '999 link');
}
