import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { temporary, zipOf } from '../../test/archives.js';
import { today } from '../../test/importing.js';
import { ImportError } from './files.js';
import { readSource } from './run.js';

/** That a file is refused, with what is said and how to mend it. */
const refuses = (path: string, what: RegExp, hint: RegExp): Promise<void> =>
  assert.rejects(readSource(path, { today }), (error) => {
    assert.ok(error instanceof ImportError, String(error));
    assert.match(error.what, what);
    assert.match(error.hint, hint);
    return true;
  });

describe('what is brought over', () => {
  it('is no archive of archives: they are named, and one is to be unpacked', async () => {
    const one = await zipOf({ 'exported/evenings.h5p': 'PK' }, 'all.zip');
    await refuses(one, /^all\.zip holds other archives: "exported\/evenings\.h5p"\.$/, /^Unpack it, and name one/);
    const many = await zipOf({ 'a.h5p': '', 'b.ZIP': '', 'c.h5p': '', 'd.zip': '' }, 'four.zip');
    await refuses(many, /: "a\.h5p", "b\.ZIP", "c\.h5p", …\.$/, /Unpack it/);
  });

  it('is of a kind that it shows, or that is said', async () => {
    const hint = /an H5P package.*a SurveyJS form.*Say which it is with --from/;
    await refuses(await zipOf({ 'notes.txt': 'x' }), /^It does not show what archive\.zip is\.$/, hint);
    await refuses(await temporary('picture.json', Buffer.from('[]')), /what picture\.json is/, hint);
  });
});
