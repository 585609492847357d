import { quoted, toWrite, yearsOn, type NewDocument } from './mark.js';

/** A card for something that somebody else made: it is linked to, and never copied. */
export const newResource = ({ id, title, lang, day }: NewDocument): string => `# Something that others made.
# Words that begin with "${toWrite}" are for you to replace; "npx kith check" says where some are left.
id: ${id} # the name of this file
lang: ${lang} # of this card; the languages of the thing itself are below
title: ${quoted(title)}
summary: ${toWrite} Say what it is and whom it is for, in your own words.
source: { name: ${toWrite} Who made it, kind: charity } # charity, government, health, broadcaster, research or other
url: https://example.org/ # where it is
kind: article # article, video, audio, course, tool, leaflet, forum or book
cost: free # free, charged or unknown
languages: [${lang}]
level: [universal] # the need it suits: universal, targeted or specialist
for: [parents]
topics: [] # what it is about: [sleep, rows]
rights: { licence: LicenseRef-link-only, holder: ${toWrite} Who made it }
# checked: ${day} # the day on which you opened the link and read it
check-by: ${yearsOn(day, 1)}
`;

/** Ways to reach a person, beginning with those that are there for everybody. */
export const newTalk = ({ id, title, lang, day }: NewDocument): string => `# Ways to talk to a person.
# Words that begin with "${toWrite}" are for you to replace; "npx kith check" says where some are left.
format: talk/1
id: ${id} # the name of this file
lang: ${lang}
title: ${quoted(title)}
intro: You do not have to be in a crisis. If one line is busy, try another.
rights: { licence: CC-BY-4.0, holder: ${toWrite} Your organisation }
reviewed: ${day}
review-by: ${yearsOn(day, 1)}
questions: [] # at most three, which bring the routes that fit to the top
routes:
  - id: emergency
    name: Emergency services
    tier: emergency # emergency, crisis, line, own (your team) or local
    what: Call if someone is in danger right now.
    channels:
      - { kind: phone, number: 999, cost: free, hours: always }
    source: { name: GOV.UK, url: https://www.gov.uk/, date: ${day} }
    unverified: true
    check-by: ${yearsOn(day, 1)}
  - id: team
    name: ${toWrite} Your team
    tier: own
    what: ${toWrite} Say who answers, and what happens then.
    channels:
      - kind: phone # or text, webchat, email, video, visit, bsl, relay, website
        number: 01632 960 100
        cost: local # free, local, charged or unknown
        hours: unknown # or always, or: { week: { mon: ['09:00-17:00'] } }
    # confidential: What is kept between you, and when it is not.
    source: { name: ${toWrite} Your organisation, date: ${day} }
    checked: ${day} # the day on which the team itself said that this is right
    check-by: ${yearsOn(day, 1)}
`;

/** A measure of one item, to show how they are written. Its words and its scores are those of whoever published it. */
export const newScale = ({
  id,
  title,
  lang,
}: NewDocument): string => `# A validated measure. Copy its words to the letter.
# Words that begin with "${toWrite}" are for you to replace; "npx kith check" says where some are left.
format: scale/1
id: ${id} # the name of this file
lang: ${lang}
title: ${quoted(title)}
source: { title: ${toWrite} Where it was published } # and its doi, if it has one
permission: none-required # or register, or licence-required
rights: { licence: CC0-1.0, holder: ${toWrite} Its authors }
questionnaire: # as FHIR R4 writes it
  resourceType: Questionnaire
  status: active
  item:
    - linkId: first
      type: choice
      text: ${toWrite} The first item
      answerOption:
        - extension: [{ url: http://hl7.org/fhir/StructureDefinition/ordinalValue, valueDecimal: 0 }]
          valueCoding: { code: never, display: Never }
        - extension: [{ url: http://hl7.org/fhir/StructureDefinition/ordinalValue, valueDecimal: 1 }]
          valueCoding: { code: often, display: Often }
scores:
  - id: total
    method: sum # sum, mean or count
    items: [first]
    bands: [{ id: low, from: 0, label: Low }, { id: high, from: 1, label: High }]
`;
