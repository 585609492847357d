import type { CatalogueStrings } from '../catalogue/catalogue.strings.js';
import type { narrowEnglish } from '../catalogue/narrow.strings.js';
import type { ExitStrings } from '../exit/exit.strings.js';
import type { aloudEnglish } from '../module/aloud.strings.js';
import type { ElsewhereStrings } from '../module/elsewhere.strings.js';
import type { KeepStrings } from '../module/keep.strings.js';
import type { mediaEnglish } from '../module/media.strings.js';
import type { moreEnglish } from '../module/more.strings.js';
import type { pageEnglish } from '../module/page.strings.js';
import type { scaleEnglish } from '../module/scale.strings.js';
import type { togetherEnglish } from '../module/together.strings.js';
import type { StepsStrings } from '../module/steps.strings.js';
import type { twinEnglish } from '../module/twin.strings.js';
import type { HoldStrings } from '../plan/hold.strings.js';
import type { PlanStrings } from '../plan/plan.strings.js';
import type { SharingStrings } from '../plan/sharing.strings.js';
import type { MeetingStrings } from '../meeting/meeting.strings.js';
import type { calendarEnglish } from '../meeting/calendar.strings.js';
import type { ResourceStrings } from '../resource/resource.strings.js';
import type { askEnglish } from '../talk/ask.strings.js';
import type { nearEnglish } from '../talk/near.strings.js';
import type { TalkStrings } from '../talk/talk.strings.js';

type ModuleStrings = StepsStrings &
  typeof aloudEnglish &
  ElsewhereStrings &
  KeepStrings &
  typeof mediaEnglish &
  typeof moreEnglish &
  typeof pageEnglish &
  typeof twinEnglish &
  typeof scaleEnglish &
  typeof togetherEnglish;

/** The words of every element in one language. What is missing falls back to English. */
export type Strings = {
  readonly module: Partial<ModuleStrings>;
  readonly talk: Partial<TalkStrings & typeof askEnglish & typeof nearEnglish>;
  readonly meeting: Partial<MeetingStrings & typeof calendarEnglish>;
  readonly resource: Partial<ResourceStrings>;
  readonly catalogue: Partial<CatalogueStrings & typeof narrowEnglish>;
  readonly plan: Partial<PlanStrings & HoldStrings & SharingStrings>;
  readonly exit: Partial<ExitStrings>;
};
