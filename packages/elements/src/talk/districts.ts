// Where the districts and towns of the United Kingdom are: loaded when somebody is about to type one.
/** @public Taken by where.ts once the whole of this is there. */
export { findPlace } from '@kith/model/place.js';
