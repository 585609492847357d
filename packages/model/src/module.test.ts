import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { someModule } from '../test/documents.js';
import { itExplains, missing } from '../test/mistakes.js';
import { parseModule } from './module.js';

const idHint = 'Use small letters, digits and hyphens: "cooling-off".';
const textHint = 'It should be text: put it in quotation marks.';
const stepsHint = 'The steps are: start, trigger, home, own-words, people, plan, end.';
const ownIdHint = 'Give each its own id.';
const kindHint =
  'It should be "content", "scenario", "question", "choice", "reflect", "rate", "scale", "goal", "ifthen", "practice", "plan", "signpost" or "end".';

describe('parseModule', () => {
  it('reads a module with everything in it', () =>
    assert.deepEqual(parseModule(someModule()), { value: someModule() }));

  it('reads one with only what is needed', () => {
    const { evidence: _, contentNotes: __, ...module } = someModule();
    assert.deepEqual(parseModule(module), { value: module });
  });

  itExplains(someModule, parseModule, [
    ['title', missing, 'title', 'This field is missing.', 'Add "title".'],
    ['title', '', 'title', 'This text is empty.', 'Write at least one word.'],
    ['title', 3, 'title', '3 does not fit here.', textHint],
    ['title', null, 'title', 'null does not fit here.', textHint],
    ['titel', 'x', 'titel', 'This field is not known here.', 'Look for a spelling mistake, or take it out.'],
    ['review-by', 'x', 'review-by', 'This field is not known here.', 'Write it as "reviewBy", or take it out.'],
    ['id', 'Cooling Off', 'id', '"Cooling Off" is not an id.', idHint],
    ['id', 'a--b', 'id', '"a--b" is not an id.', idHint],
    ['for', ['A b'], 'for[0]', '"A b" is not an id.', idHint],
    ['lang', 'english', 'lang', '"english" is not a language tag.', 'Use one like "en-GB", "cy" or "ur".'],
    ['reviewed', '1 Nov', 'reviewed', '"1 Nov" is not a date.', 'Write the day like "2026-11-01".'],
    ['reviewBy', '2026-13-01', 'reviewBy', '"2026-13-01" is not a date.', 'Write the day like "2026-11-01".'],
    ['time', '8 minutes', 'time', '"8 minutes" is not a time.', 'Write it like "8 min".'],
    ['level', 'universal', 'level', '"universal" does not fit here.', 'It should be a list.'],
    ['level', ['high'], 'level[0]', '"high" does not fit here.', 'It should be "universal", "targeted" or "specialist".'],
    ['rights', 'CC', 'rights', '"CC" does not fit here.', 'It should be a part with fields of its own.'],
    ['rights.licence', missing, 'rights.licence', 'This field is missing.', 'Add "licence".'],
    ['evidence.sources.0', { doi: 'x' }, 'evidence.sources[0].doi', '"x" is not a DOI.', 'Write it like "10.1037/0021-9010.90.4.692".'],
    ['evidence.sources.0', { title: 'x' }, 'evidence.sources[0]', 'This part is not a source.', 'Give it a "doi", or a "url" and a "title", and nothing else.'],
    ['evidence.sources.2.url', 'http://example.org', 'evidence.sources[2].url', '"http://example.org" is not an https address.', 'Start it with "https://".'],
    ['steps', [], 'steps', 'This list has nothing in it.', 'Give at least one.'],
    ['steps', {}, 'steps', 'This part does not fit here.', 'It should be a list.'],
    ['steps.0', 'Hello', 'steps[0]', '"Hello" does not fit here.', 'It should be a part with fields of its own.'],
    ['steps.0.kind', 'video', 'steps[0].kind', '"video" does not fit here.', kindHint],
    ['steps.0.kind', missing, 'steps[0].kind', 'This field is missing.', kindHint],
    ['steps.0.prompt', [], 'steps[0].prompt', 'This field is not known here.', 'Look for a spelling mistake, or take it out.'],
    ['steps.1.select', 'some', 'steps[1].select', '"some" does not fit here.', 'It should be "one" or "many".'],
    ['steps.1.options', [], 'steps[1].options', 'This list has fewer than two answers.', 'Give at least two.'],
    ['steps.4.people', [], 'steps[4].people', 'This list has nothing in it.', 'Give at least one.'],
    ['steps.1.options.1.id', 'money', 'steps[1].options[1].id', '"money" is used twice in this step.', ownIdHint],
    ['steps.2.options.1.id', 'together', 'steps[2].options[1].id', '"together" is used twice in this step.', ownIdHint],
    ['steps.1.id', 'start', 'steps[1].id', '"start" is used twice in this module.', 'Give each step its own id.'],
    ['steps.3.next', 'nowhere', 'steps[3].next', 'There is no step "nowhere".', stepsHint],
    ['steps.2.options.0.go', 'nowhere', 'steps[2].options[0].go', 'There is no step "nowhere".', stepsHint],
    ['steps.2.options.0.go', 'constructor', 'steps[2].options[0].go', 'There is no step "constructor".', stepsHint],
    ['steps.0.body.3.children.0.children.0.url', '#nowhere', 'steps[0].body[3].children[0].children[0].url', 'There is no step "nowhere".', stepsHint],
    ['steps.3.prompt.0.children.0', { type: 'link', url: '#no', children: [] }, 'steps[3].prompt[0].children[0].url', 'There is no step "no".', stepsHint],
    ['steps.1.options.0.feedback.0.children.0', { type: 'link', url: '#no', children: [] }, 'steps[1].options[0].feedback[0].children[0].url', 'There is no step "no".', stepsHint],
  ]); // prettier-ignore

  it('finds every id that is used again', () => {
    const module = someModule();
    module.steps[1]!.id = module.steps[2]!.id = 'start';
    assert.deepEqual(
      parseModule(module).problems?.map(({ path }) => path),
      ['steps[1].id', 'steps[2].id'],
    );
  });
});
