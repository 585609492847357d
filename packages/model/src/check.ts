// Small checkers for the happy path in a browser: each says whether an element can draw a document, that is, whether all
// that the element reads of it is what it should be. They are open, where the parsers are closed: what they do not know
// is passed over, so that a newer document is drawn as far as it is known, and what nobody sees is not looked at.
// Whatever a parser accepts, its checker accepts. Whoever gets a "no" loads the parser and lets it explain.
export { checkMeeting } from './check/meeting.js';
export { checkModule } from './check/module.js';
export { checkResource } from './check/resource.js';
export { checkTalk } from './check/talk.js';
