// What stands in the odd feeds and may come out nowhere: a member of staff, and where a refuge is.

/** The ways in which people write an e-mail address of somebody. */
export const spellings = [
  'zoe.canary@northmoor.gov.uk',
  'ZOE.CANARY@NORTHMOOR.GOV.UK',
  'zoe.canary (at) northmoor.gov.uk',
  'zoe.canary[at]northmoor[dot]gov[dot]uk',
  'zoe.canary at northmoor dot gov dot uk',
  'zoe.canary at northmoor.gov.uk',
  'E-mail canary at northmoor.gov.uk',
  'zoe.canary @ northmoor.gov.uk',
  'zoe.canary@northmoor. gov.uk',
  'zoe.canary&#64;northmoor.gov.uk',
  'zoe.canary&#x40;northmoor.gov.uk',
  'zoe.canary&commat;northmoor&period;gov&period;uk',
  '&#122;oe.canary&#64northmoor.gov.uk',
  'zoe.canary＠northmoor.gov.uk',
  'zoe.canary%40northmoor.gov.uk',
  'zoe.can\u00adary@north\u200bmoor.gov.uk',
  'zoe.<b>canary</b>@northmoor.gov.uk',
  '&lt;a href=&quot;mailto:zoe.canary@northmoor.gov.uk&quot;&gt;zoe.canary@northmoor.gov.uk&lt;/a&gt;',
  '<a data-cke-saved-href="mailto:zoe.canary@northmoor.gov.uk?subject=Hi" href="mailto:zoe.canary@northmoor.gov.uk?subject=Hi">zoe.canary@northmoor.gov.uk</a>',
  '[Zoe](mailto:zoe.canary@northmoor.gov.uk)',
  '<zoe.canary@northmoor.gov.uk>',
  'mailto:zoe.canary@northmoor.gov.uk?subject=Play%20group&body=Hello',
  'z-canary_2@northmoor.gov.uk;zoe.canary@northmoor.gov.uk,m.o.canary@northmoor.gov.uk',
  "zoe.o'canary@northmoor.gov.uk",
] as const;

/** The ways in which people write where a refuge is. */
export const places = [
  '14 Hidden Row, Northmoor ZE9 4QT',
  'Find us at 14 Hidden Row.',
  'We are based in Hidden Row, behind the church.',
  '<p>14&nbsp;Hidden Row<br>ZE9&nbsp;4QT</p>',
  'Postcode: ze94qt',
  '60.15512, -1.14771',
  '///hidden.canary.row',
  'https://maps.google.com/?q=14+Hidden+Row',
] as const;

/** Anything of these. A refuge is in no district of which the number could be told. */
export const secret =
  /canary|hidden[\s_+-]*row|ze9[\s_+-]*4qt|60\.155|-1\.147|(?<![\w.@])[\w.'-]+@northmoor\.gov\.uk(?<!\b(info|fis)@northmoor\.gov\.uk)/i;
