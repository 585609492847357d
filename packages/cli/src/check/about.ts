import { basename, extname } from 'node:path';
import { dueDays, type Rights } from '@kith/model';
import type { Source } from '../collect.js';
import type { Remarks } from './remarks.js';

const soonDays = 90;
const dayMs = 864e5;

/** What a document says of itself: its name, what it rests on, whose it is, and until when it holds. */
export function checkAbout(source: Source, today: Date, remarks: Remarks): void {
  const { file, kind, value } = source;
  const name = `${value.id}${extname(file)}`;
  if (basename(file) !== name)
    remarks.warn('id', `The id "${value.id}" is not the name of the file.`, `Call the file "${name}".`);
  evidence(source, remarks);
  checkLicence('rights.licence', value.rights, remarks);
  if (kind !== 'resource' && value.rights.licence === linkOnly)
    remarks.fail('rights.licence', 'This may be linked to, and not copied.', 'Link to it, as a file in "resources".');
  dates(source, today.toISOString().slice(0, 10), remarks);
}

function evidence({ kind, value }: Source, remarks: Remarks): void {
  if (kind === 'module' && !value.evidence)
    remarks.warn(
      'evidence',
      'It is not said what this module rests on.',
      'Add "evidence" with a basis (trial, review, principle or practice), a summary, sources and limits.',
    );
  if (kind === 'talk' || kind === 'meeting' || !value.evidence) return;
  const { sources, limits } = value.evidence;
  if (!sources.length)
    remarks.warn('evidence', 'The evidence names no source.', 'Give a DOI or a web address under "sources".');
  if (limits === undefined)
    remarks.warn('evidence', 'The evidence does not say what is not known.', 'Say it in a sentence under "limits".');
}

const linkOnly = 'LicenseRef-link-only';

/** Those that words, pictures and recordings are given under: Creative Commons and what public bodies use. */
const known =
  /^(CC0-1\.0|CC-PDDC|CC-BY(-NC)?(-SA|-ND)?-[1-4]\.0(-[A-Z]{2,3})?|OGL-(UK-)?[1-3]\.0|GFDL-1\.[1-3]|MIT|Apache-2\.0|PDDL-1\.0|ODC-By-1\.0|LicenseRef-[\w.-]+)$/;

/** "CC BY 4.0" and "cc-by-sa-3.0 " as they are spelt in SPDX; nothing where no known one is meant. */
function spelt(licence: string): string | undefined {
  const tidy = licence
    .trim()
    .toUpperCase()
    .replace(/^CREATIVE COMMONS\s*/, 'CC ')
    .replace(/[\s_]+/g, '-');
  return [tidy, `${tidy}-4.0`, tidy.replace(/^CC-?(0|ZERO)(-1\.0)?$/, 'CC0-1.0')].find((one) => known.test(one));
}

/** Warns of a licence that nobody could look up. */
export function checkLicence(path: string, { licence }: Rights, remarks: Remarks): void {
  if (known.test(licence)) return;
  const meant = spelt(licence);
  remarks.warn(
    path,
    `"${licence}" is no licence that is known here.`,
    meant === undefined
      ? 'Write its id from spdx.org/licenses, such as CC-BY-4.0; with none, "LicenseRef-" and a name for what was agreed.'
      : `Write "${meant}".`,
  );
}

function dates({ kind, value }: Source, today: string, remarks: Remarks): void {
  if (kind === 'resource' || kind === 'meeting') {
    due('checkBy', value.checkBy, today, remarks);
    if (value.checked !== undefined) done('checked', value.checked, value.checkBy, today, remarks);
    if (kind === 'resource' && value.broken)
      remarks.warn('broken', 'The link did not work when it was last tried.', 'Find where it went, or take it out.');
    return;
  }
  done('reviewed', value.reviewed, value.reviewBy, today, remarks);
  if (kind === 'talk') {
    for (const { path, by } of dueDays(value)) due(path, by, today, remarks);
    for (const [index, { checkBy, checked }] of value.routes.entries())
      if (checked !== undefined) done(`routes[${index}].checked`, checked, checkBy, today, remarks);
  } else due('reviewBy', value.reviewBy, today, remarks);
}

function due(path: string, day: string, today: string, remarks: Remarks): void {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / dayMs);
  const hint = 'Read it through, then set the new days.';
  if (days < 0) remarks.warn(path, `The day by which to look at this again, ${day}, has passed.`, hint);
  else if (days <= soonDays) remarks.warn(path, `This is to be looked at again by ${day}.`, hint);
}

function done(path: string, day: string, by: string, today: string, remarks: Remarks): void {
  if (day > today)
    remarks.warn(
      path,
      `Nobody can have looked at this on ${day}: that day is still to come.`,
      'Set the day when it was read.',
    );
  else if (by < day)
    remarks.warn(path, `This was looked at on ${day}, and was due before, by ${by}.`, 'Set the next day to look.');
}
