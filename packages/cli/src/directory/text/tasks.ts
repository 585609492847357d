/** Words of which the name of a mailbox is made that several people read, or that outlives the one who reads it. */
const tasks = new Set(
  `access account accounts active addysg admin administration admissions adoption adult adults advice adviser advisers advocacy
  advocate advocates alcohol and antenatal archives art arts ask assessment assessments autism badge beavers befriend
  befriending being benefits bereavement blind blue book booking bookings branch breakfast breast brokerage brownies buddies
  buddy bursar bus cab cafe camhs campaign campaigns cancer canolfan care careers carer carers catering cefnogaeth center
  centers centre centres chair chapel chaplaincy charity child childcare childminder childminders childminding children
  childrens choir church clerk client clients clinic club clubs college comms communication communications communities
  community complaint complaints connect connections consumer consumers contact contactus coordinator council counseling
  counselling counsellor counsellors counselor counselors craft crafts cricket crisis cubs customer customers customerservice
  customerservices cycling cylch cymorth cymraeg cymuned cynghori cyngor cyswllt dance data deaf debt dechrau dementia deputy
  derbynfa development dinner director directory disabilities disability donations door drama drop drugs duty dysgu early ehc
  ehcp email employment engagement enquiries enquiry environment equipment esol event events families family feedback feeding
  finance first fis fitness foodbank foodbanks football for forum foster fostering front fundraising garden gardens general
  gofal gofalwyr grants group groups guides gwasanaeth gwasanaethau gweinyddol gwybodaeth gym hall head headteacher health
  hearing hello helo help helpline heritage hi hire home homeless homelessness homes hospice housing hr hub hubs hwb iaith
  iapt idva iechyd ieuenctid in infant info information inquiries inquiry intake integrated integration isva jobs join kids
  kinship kitchen language learn learning legal leisure lettings lgbt libraries library line llyfrgell local lunch mail
  manager marketing mash maternity meals media mediation meet meithrin meithrinfa member members membership memory men mens
  mental midwifery midwives money mosque museum music my needs network news nurse nursery nurses nursing occupational oedolion
  of offer office online our outreach pantry parent parenting parents parish partnership patient patients pennaeth people
  pharmacy physio plant play playgroup point policy portage post pre preschool press prevent principal privacy project
  projects pupil pupils question questions rainbows ramblers rapid reablement reception recovery refer referral referrals
  refuge refugees region regions registrar registrars registration rehab research respite response rights room rooms rugby
  safe safeguarding safer sales school schools scouts secretary sen senco send sendiass seniors sensory service services shed
  shop single skills slt smoking social spa special speech sport sports start stop stroke student students support supports
  surgery swim swimming swyddfa talk teacher teachers team temple tenancy tennis teulu teuluoedd the theatre therapies therapy
  toddler toddlers together training transition transitions transport travel treasurer trust uk us venue visit visiting
  visitor visitors volunteer volunteering volunteers walk walking walks web webmaster website welcome welfare well wellbeing
  women womens years ymholiadau yoga young youth ysgol`.split(/\s+/),
);
const longest = Math.max(...[...tasks].map((word) => word.length));

/** Whether a word is made of tasks and of nothing else: `familyhub`. */
export function isOfTasks(word: string): boolean {
  const text = word.toLowerCase();
  if (!text || text.length > 64) return false;
  // Whether the letters up to each place are tasks: what a regular expression may try again and again.
  const upTo = [true];
  for (let end = 1; end <= text.length; end++) {
    let is = false;
    for (let from = Math.max(0, end - longest); from < end && !is; from++)
      is = upTo[from]! && tasks.has(text.slice(from, end));
    upTo.push(is);
  }
  return upTo.at(-1)!;
}
