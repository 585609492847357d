// Few documents have schedules: what reads them is a chunk of its own.
export { readSchedules } from '@kith/model/schedules.js';
