import type { Meeting } from '../meeting.js';
import { meeting } from '../shapes/meeting.js';
import { drawable } from './parts.js';

/** Whether `<kith-meeting>` can draw this: all that it reads is what it should be. Never throws. */
export const checkMeeting = drawable(meeting) as (value: unknown) => value is Meeting;
