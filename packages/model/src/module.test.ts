import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { someModule, wholeModule } from '../test/documents.js';
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

  it('reads a step whose words are in another language', () => {
    const { steps, ...module } = someModule();
    const mixed = { ...module, lang: 'cy', steps: steps.map((step) => ({ ...step, lang: 'en-GB' })) };
    assert.deepEqual(parseModule(mixed), { value: mixed });
  });

  itExplains(someModule, parseModule, [
    ['steps.0.lang', 'Welsh', 'steps[0].lang', '"Welsh" is not a language tag.', 'Use one like "en-GB", "cy" or "ur".'],
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

describe('parseModule on a module with every kind of step', () => {
  const index = (id: string): number => wholeModule().steps.findIndex((step) => step.id === id);
  const at = (id: string, rest: string): string => `steps.${index(id)}.${rest}`;
  const path = (id: string, rest: string): string => `steps[${index(id)}].${rest}`;
  const allSteps = `The steps are: ${wholeModule()
    .steps.map(({ id }) => id)
    .join(', ')}.`;
  const asking = 'Those are: trigger, home, before, bedtime, worry, aim, when, try, after, own-words, end.';
  const operators =
    'Use one of: and, or, !, ==, !=, <, <=, >, >=, in, answered; for instance { "answered": "id-of-a-step" }.';
  const operands = 'Use a number, a text, true or false, or { "var": "id-of-a-step" }.';

  it('reads it all', () => assert.deepEqual(parseModule(wholeModule()), { value: wholeModule() }));

  itExplains(wholeModule, parseModule, [
    [at('after', 'before'), 'trigger', path('after', 'before'), '"trigger" is no step that asks for a number.', 'Name a step with ":::rate".'],
    [at('after', 'before'), 'gone', path('after', 'before'), '"gone" is no step that asks for a number.', 'Name a step with ":::rate".'],
    [at('before', 'low'), missing, path('before', 'low'), 'This field is missing.', 'Add "low".'],
    [at('worry', 'scale'), 'gone', path('worry', 'scale'), 'There is no scale "gone".', 'There are: mood.'],
    [at('worry', 'show'), 'everyone', path('worry', 'show'), '"everyone" does not fit here.', 'It should be "person", "plan" or "nobody".'],
    [at('bedtime', 'points'), missing, path('bedtime', 'points'), 'This field is missing.', 'Add "points".'],
    [at('bedtime', 'points.items'), [], path('bedtime', 'points.items'), 'This list has nothing in it.', 'Give at least one.'],
    [at('bedtime', 'points.items.1.id'), 'said', path('bedtime', 'points.items[1].id'), '"said" is used twice in this step.', ownIdHint],
    [at('bedtime', 'notice.options.1.id'), 'phone', path('bedtime', 'notice.options[1].id'), '"phone" is used twice in this step.', ownIdHint],
    [at('aim', 'suggestions.1.id'), 'eat', path('aim', 'suggestions[1].id'), '"eat" is used twice in this step.', ownIdHint],
    [at('when', 'cues.items'), [], path('when', 'cues.items'), 'This list has nothing in it.', 'Give at least one.'],
    [at('when', 'responses.items.1.id'), 'breathe', path('when', 'responses.items[1].id'), '"breathe" is used twice in this step.', ownIdHint],
    [at('try', 'days'), 0, path('try', 'days'), '0 does not fit here.', 'It should be at least 1.'],
    [at('try', 'days'), 1.5, path('try', 'days'), '1.5 does not fit here.', 'It should be a whole number.'],
    [at('before', 'body.0.media'), 'gone', path('before', 'body[0].media'), 'There is no picture or recording "gone".', 'There are: door, line, breath, bedtime, film.'],
    [at('before', 'body.0.words'), missing, path('before', 'body[0]'), 'The picture is not said in words.', 'Write words between the square brackets; for a picture that adds nothing, set "decorative: true".'],
    [at('before', 'body.2.words'), missing, path('before', 'body[2]'), 'The recording has no name.', 'Write words between the square brackets; for a picture that adds nothing, set "decorative: true".'],
    ['media.3.captions', [], 'media[3].captions', 'This list has nothing in it.', 'Give at least one.'],
    ['media.3.transcript', missing, 'media[3].transcript', 'This field is missing.', 'Add "transcript".'],
    ['media.3.src', '../row.mp4', 'media[3].src', '"../row.mp4" is not a file beside this one.', 'Give its path with no ".." and no spaces: "media/row.mp4".'],
    ['media.3.src', 'data:text/html;base64,AAAA', 'media[3].src', '"data:text/html;base64,AAAA" is not a file beside this one.', 'Give its path with no ".." and no spaces: "media/row.mp4".'],
    ['media.4.captions', false, 'media[4].captions', 'false does not fit here.', 'It should be true, or left out.'],
    ['media.2.transcript.0.children.0', { type: 'link', url: '#gone', children: [] }, 'media[2].transcript[0].children[0].url', 'There is no step "gone".', allSteps],
    ['alerts.0.go', 'gone', 'alerts[0].go', 'There is no step "gone".', allSteps],
    ['alerts.0.when', { '&&': [] }, 'alerts[0].when', 'This part is not a condition.', operators],
    ['alerts.0.when', 'mood > 3', 'alerts[0].when', '"mood > 3" is not a condition.', operators],
    ['alerts.0.when', { var: 'home' }, 'alerts[0].when', 'This part is not a condition.', operators],
    ['alerts.0.when', { and: [], or: [] }, 'alerts[0].when', 'This part is not a condition.', operators],
    ['alerts.0.when', { and: [{ answered: 'home' }, { xor: [] }] }, 'alerts[0].when.and[1]', 'This part is not a condition.', operators],
    ['alerts.0.when', { and: [] }, 'alerts[0].when.and', 'This list has nothing in it.', 'Give at least one.'],
    ['alerts.0.when', { '!': [{ answered: 'home' }] }, 'alerts[0].when.!', 'This list is not a condition.', operators],
    ['alerts.0.when', { '>': [{ var: 'before' }] }, 'alerts[0].when.>', 'This list does not compare two things.', 'Give two in a list: [{ "var": "mood" }, 5].'],
    ['alerts.0.when', { '>': [{ var: 'before' }, null] }, 'alerts[0].when.>[1]', 'null cannot be compared.', operands],
    ['alerts.0.when', { in: [1, {}] }, 'alerts[0].when.in[1]', 'This part cannot be compared.', operands],
    ['alerts.0.when', { '>': [{ var: 'How are you' }, 1] }, 'alerts[0].when.>[0].var', '"How are you" is not the name of an answer.', 'Write the id of a step, or of a step and a score: "worry.total".'],
    ['alerts.0.when', { '>': [{ var: 'gone.total' }, 1] }, 'alerts[0].when.>[0].var', 'There is no step "gone" that asks for something.', asking],
    ['alerts.0.when', { or: [{ answered: 'people' }] }, 'alerts[0].when.or[0].answered', 'There is no step "people" that asks for something.', asking],
    ['alerts.0.when', { '>': [{ var: 'before.total' }, 1] }, 'alerts[0].when.>[0].var', 'The step "before" has no part "total".', 'Write "before" alone.'],
    ['alerts.0.when', { '>': [{ var: 'worry.sum' }, 1] }, 'alerts[0].when.>[0].var', 'The scale at "worry" has no score and no item "sum".', 'There are: total, average, many, part/low, part/well, Alone.1.'],
    [at('start', 'branches'), [], path('start', 'branches'), 'This list has nothing in it.', 'Give at least one.'],
    [at('start', 'branches.0.go'), 'gone', path('start', 'branches[0].go'), 'There is no step "gone".', allSteps],
    [at('start', 'branches.0.when.or.1.in.1.0'), {}, path('start', 'branches[0].when.or[1].in[1][0]'), 'This part cannot be compared.', operands],
    ['scales.0.scores.0.items.0', 'gone', 'scales[0].scores[0].items', 'There is no item "gone" to score.', 'Name items by their linkId.'],
  ]); // prettier-ignore

  it('finds two pictures of one name', () => {
    const module = wholeModule();
    module.media!.push(module.media![0]!);
    module.scales!.push(module.scales![0]!);
    assert.deepEqual(
      parseModule(module).problems?.map(({ path: where, hint }) => [where, hint]),
      [
        ['media[5].id', 'Give each picture or recording its own id.'],
        ['scales[1].id', 'Give each scale its own id.'],
      ],
    );
  });

  it('looks at what leads on only when all the steps are there', () => {
    const module = { ...wholeModule(), rest: { src: 'whole.rest.json', steps: 3 } };
    module.steps[0]!.next = 'later';
    assert.equal(parseModule(module).problems, undefined);
    const people = [{ id: 'a', text: [] }, { id: 'a', text: [] }]; // prettier-ignore
    assert.deepEqual(
      parseModule({ ...module, rest: { ...module.rest, people } }).problems?.map(({ path: where }) => where),
      ['rest.people[1].id'],
    );
  });
});
