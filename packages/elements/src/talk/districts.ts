// Where the districts and towns of the United Kingdom are: loaded when somebody is about to type one.
export { findPlace } from '@kith/model/place.js';
