import { createHash } from 'node:crypto';
import { namesPlace } from './text/refuge.js';

const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The id of a record, if it may be shown. What is no id but a text may hold anything, also an address of somebody. */
export const shownId = (id: string): string | undefined => (/^[\w .:/{}-]+$/.test(id) ? id : undefined);

/** The id of the record of a refuge: some are made of an address. */
export const protectedId = (id: string): string => (!isUuid.test(id) && namesPlace(id) ? hashed(id) : id);
