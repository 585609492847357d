import { quoted, toWrite, yearsOn, type NewDocument } from './mark.js';

/** A meeting that comes each week, online and by phone, to be trimmed to what there is. */
export const newMeeting = ({
  id,
  title,
  lang,
  day,
}: NewDocument): string => `# A meeting, online, by phone or in a room.
# Words that begin with "${toWrite}" are for you to replace; "npx kith check" says where some are left.
format: meeting/1
id: ${id} # the name of this file
lang: ${lang}
title: ${quoted(title)}
summary: ${toWrite} Say what it is and whom it is for.
host: ${toWrite} Who runs it
starts: ${yearsOn(day, 1)}T19:00 # by the clock where it is
ends: ${yearsOn(day, 1)}T20:30
zone: Europe/London
repeats: { freq: WEEKLY, count: 6 } # MONTHLY too; take this line out if it is once
# status: cancelled # or moved (with "was"), or full; say why in a "note"
# changes: [{ day: ${yearsOn(day, 1)}, status: cancelled, note: Why }] # of one day among several
ways:
  - kind: online
    url: https://example.org/ # where one joins
    camera: optional # none: nobody is seen; needed: everybody is
  - kind: phone
    number: 01632 960 100
    code: 123 456# # pressed when it is asked for
    cost: local # free, local, charged or unknown
# - { kind: room, place: Where it is, map: 'https://example.org/', access: step-free } # or steps, or unknown
cost: free # free, charged or unknown
who:
  - ${toWrite} Who will be there
expect:
  - ${toWrite} What happens first
  - You do not have to talk.
contacts:
  - { kind: phone, name: ${toWrite} Who answers, number: 01632 960 100 } # or text, or email with an address
rights: { licence: CC-BY-4.0, holder: ${toWrite} Your organisation }
source: { name: ${toWrite} Your organisation, date: ${day} }
checked: ${day} # the day on which its host said that this is right; or: unverified: true
check-by: ${yearsOn(day, 1)}
`;
