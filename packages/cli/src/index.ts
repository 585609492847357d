export { build, BuildError, type BuildOptions, type Built } from './build.js';
export { canonical } from './canonical-module.js';
export { check, type Checked, type CheckOptions } from './check.js';
export { readModule, type ReadModuleOptions } from './read-module.js';
export { readingAge } from './reading.js';
export { report, type Finding, type Format, type Place } from './report.js';
export { readScale, writeScale } from './scale-document.js';
export { readTranslation, writeTranslation } from './translations/document.js';
export { writeModule } from './write-module.js';
export {
  readMeeting,
  readPlan,
  readResource,
  readTalk,
  writeMeeting,
  writePlan,
  writeResource,
  writeTalk,
  type Read,
} from './yaml-document.js';
