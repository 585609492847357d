// Small checkers for the happy path in a browser: each accepts exactly the documents for which the parser of its format
// gives a value, at a fifth of the bytes. Whoever gets a "no" loads the parser and lets it explain.
export { checkModule } from './check/module.js';
export { checkResource } from './check/resource.js';
export { checkTalk } from './check/talk.js';
