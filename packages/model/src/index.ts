export * from './common.js';
export * from './hours.js';
export * from './module.js';
export * from './problem.js';
export * from './resource.js';
export * from './talk.js';
export * from './text.js';
export * from './url.js';
