/** Given names that many people in the United Kingdom have; not those that are words, months or places first of all. */
const given = new Set(
  `aaron abbie abdul abigail adam adele adrian afsana agnes agnieszka ahmed aidan aileen aimee aisha alan alana alasdair
  alastair albert alex alexander alexandra alfie ali alice alison alistair aliyah allan allison alun alyson amanda amber amelia
  amina amir amy ana andrea andrew andy aneta angela angharad angie angus anita ann anna anne annette annie anthony antony anwen
  anya arabella archie arthur arun ashley asif asma audrey ayesha barbara barry beata becky belinda ben benjamin bernadette bernard
  beryl beth bethan bethany betty bev beverley bill billy bob brenda brendan brian bridget bronwen bryan bryony callum cameron
  carl carla carly carmel carol carole caroline carolyn carys catherine cathy catrin cerys charles charlie charlotte chelsea cheryl
  chloe chris christian christina christine christopher ciara claire clare clive colette colin colleen connor craig cynthia
  daisy damian dan daniel danielle danny darren dave david dawn dean deb debbie deborah declan deirdre delyth denise dennis derek
  diana diane dionne dominic donald donna doreen dorothy douglas duncan dylan eddie edward edwina eileen eilidh elaine eleanor elena
  elin eliza elizabeth ella ellen ellie eloise elsie emily emma emmanuel eric erica erin esther ethan eugene euan evan evelyn
  ewa ewan fatima faye felicity ffion finlay fiona fran frances francesca francis frank fraser fred freya gail gareth gary gavin
  gaynor gemma geoff geoffrey george georgia georgina geraint gerald geraldine gerard gill gillian gina glen glenda glenn glenys
  gordon graham graeme greg gregory greta gurpreet gwen gwyneth gwyn haf hannah harjit harpreet harriet harry harvey hayley
  hazel heather heidi helen helena henry hilary howard huw hugh ian ibrahim imogen imran ingrid irene iris isaac isabel isabella
  isla isobel ivan jack jackie jacob jacqueline jacqui jade jake jamal james jamie jan jane janet janice janine jasmine jason
  jay jayne jean jeanette jeff jeffrey jen jenna jennie jennifer jenny jeremy jess jessica jessie jill jim jo joan joana joanna
  joanne jodie joe joel john jon jonathan jordan joseph josephine josh joshua joyce juan judith judy julia julian julie june justin
  justine kamal karen karin karl kasia kat kate katarzyna kathleen kathryn kathy katie katy kay kayleigh keith kelly ken kenneth
  kerry kevin khadija kieran kim kimberley kirsten kirsty kristina kumar laila lana laura lauren laurence leah leanne lee leigh
  len leon leona leonard lesley leslie lewis liam lianne lilian lily linda lindsay lindsey lisa liz lizzie lloyd lola lorna lorraine
  louis louise lowri luca lucy luke lydia lyn lynda lyndsey lynn lynne maggie magdalena mair malcolm mandy manjit marc marcus
  margaret maria marian marie marilyn marion marjorie mark marta martin martina martyn mary maryam matt matthew maureen
  mavis maxine megan mehmet mel melanie melissa meryl mia michael michaela michelle mick miguel mike mina miriam mo mohamed
  mohammad mohammed moira molly monica monika muhammad muriel mustafa myra nadia nadine nancy naomi nasreen natalia natalie natasha
  nathan neil nesta nia niamh nicholas nick nicky nicola nigel nina noel noor nora norma norman olga olive oliver olivia omar
  orla oscar owain owen pam pamela parminder pat patience patricia patrick patrycja paul paula pauline pawel peggy penelope penny
  pete peter petra phil philip philippa phillip phyllis piotr polly priya rachael rachel raj rajesh ralph ravi ray raymond rebecca
  reg rehana rhian rhiannon rhodri rhona rhys richard rob robert roberta robin robyn rod roger roisin roland ron ronald rory
  rosalind rosamund rosemary rosie ross rowena roy rukhsana russell ruth ryan sabrina sadia sally sam samantha samina samir samuel
  sandra sara sarah saskia scott sean sebastian shabnam shannon sharon shaun shazia sheena sheila shelley sheryl shirley sian
  simon siobhan sofia sonia sophia sophie stacey stanley stella stephanie stephen steve steven stewart stuart sue sukhdeep suki
  sunita surinder susan susanna susie suzanne sylvia tamara tamsin tania tanya tara tariq tasha terence teresa terri terry tessa
  theo theresa thomas tiffany tim timothy tina toby todd tom tomasz toni tony tracey tracy trevor tricia trish trudy usha val
  valerie vanessa vera vicki vicky victoria vikki vincent viv vivien vivienne walter wayne wendy wilfred will william winifred
  yasmin yolanda yvette yvonne zahra zainab zara zoe zofia zuzanna`.split(/\s+/),
);

/** What stands behind a name of a saint, a park or a house, and behind no given name. */
const places =
  /^(park|centre|center|church|hall|house|street|road|school|academy|clinic|surgery|library|nursery|hospice|hospital|trust|foundation|court|gardens?|village|project|hub|club|group|team|lodge|chapel|college|society|fund|office|admin|info|care|charity|playgroup|preschool)$/i;

/** Surnames that many people in the United Kingdom have. */
const surnames = new Set(
  `abbott adams ahmad akhtar alexander allen anderson andrews armstrong arnold atkins atkinson austin bailey baker baldwin
  banerjee barker barlow barnes barnett barrett bartlett barton bates baxter beaumont begum bell bennett benson bentley berry
  bevan bhatt bibi birch bird bishop black blackburn bond booker booth bowen bowers bowman boyd boyle bradley bradshaw brady
  brennan brewer briggs brooks brown browne bryant buckley bull burgess burke burns burton butcher butler byrne cameron
  campbell carpenter carr carroll carter chadwick chambers chan chandler chapman choudhury chowdhury clark clarke clarkson
  clayton clements cohen cole coleman coles collier collins connolly connor conway cook cooke cooper cox craig crane craven
  crawford cross crossley cunningham curtis dale daly daniels davey davidson davies davis davison dawson dean desai dhillon
  dickinson dixon dodd dodds doherty donnelly doyle drake duffy duncan dunn dyer eaton edwards elliott ellis emery evans farmer
  farrell faulkner ferguson field finch firth fisher fitzgerald fleming fletcher flint flynn foley foote ford forster foster
  fowler fox francis franklin fraser freeman french frost fuller gale gallagher gardiner gardner garner ghosh gibbons gibbs
  gibson gilbert giles gill gilmore glover goddard godfrey goodwin gordon gough graham grant gray greaves green greenwood
  grewal grey griffin griffiths gupta haigh hale hall hamilton hammond hancock hanson harding hardy harper harrington harris
  harrison hart hartley harvey hawkins hayes haynes hayward heath henderson henry herbert hewitt hicks higgins hill hilton
  hobbs hobson hodgson holden holland holloway holmes holt hooper hope hopkins horton houghton howard howarth howe howell
  howells hudson hughes hunt hunter hurst hussain hussein hutchinson hutton ingram iqbal ismail jackson jacobs james jarvis
  jenkins jennings johnson johnston jones jordan joshi joyce joyner kaur kelly kemp kendall kennedy kent kerr khalid khan
  khatun king kirby kirk knight knowles kowalski kumar lacey lamb lambert lane langley law lawrence lawson leach leeson leonard
  lewis lindsay little lloyd long lord lowe lowther lucas lynch macdonald mackenzie maguire mahmood malik manning marsden marsh
  marshall martin mason massey matthews may mayer mcbride mccann mccarthy mcdonald mcdonnell mcgrath mcguire mckay mckee
  mckenna mckenzie mclean mcloughlin meadows mehta mellor metcalfe middleton miles miller mills mistry mitchell mohamed
  monaghan moore moran morgan morley morris morrison morton moss muir munro murphy murray myers nash naylor nelson newman
  newton nicholls nicholson nolan norman norris north norton norwood nowak oakley obrien oconnor odonnell ogden oliver oneill
  osborne osman owen owens oyelaran page palmer parker parkes parkin parkinson parry parsons patel paterson patterson payne
  peacock pearce pearson peel perkins perry peters phillips pickering plant platt pollard poole porter potter powell pratt
  preston price prince pritchard pugh quinn rafferty rahman ramsey randall read redmond reed rees reeves regan reid reynolds
  rhodes richards richardson rigby riley roberts robertson robinson robson rogers rose ross rowe rowley rushton russell ryan
  salmon sanders sanderson saunders savage saxton schofield scott sewell seymour shah sharma sharp sharpe shaw shepherd
  sheppard shields short simmons simpson sinclair singh skinner slater smart smith smyth spencer stafford stanley stark steel
  steele stephens stephenson stevens stevenson stewart stokes stone storey stuart stubbs sullivan summers sutherland sutton
  swann swift sykes talbot tanner tate taylor tennant thomas thompson thomson thornton thorpe tierney timms todd tomkins
  tomlinson townsend tucker turnbull turner tyler vaughan vickers vincent wade wainwright waite walker wall wallace waller
  wallis walsh walters walton warburton ward warner warren waters watkins watson watts weaver webb webster wells west weston
  wheeler whelan whitaker white whitehead whitehouse whittaker wilde wilkins wilkinson williams williamson willis wilson winter
  winters wise wolfe wong woods woodward wright wyatt wyn yates yeates young`.split(/\s+/),
);

/** Names that are written together: `jsmith`, `smithj`, `jasmith`, `janesmith`, `janed`, and `jane` alone. */
function isTogether(box: string): boolean {
  if (given.has(box)) return true;
  // What ends in a letter that makes many of one is no surname with an initial: `walkers`, `youngs`.
  const start = box.endsWith('s') || box.length < 5 ? '' : box.slice(0, -1);
  if (given.has(start) || surnames.has(start)) return true;
  return Array.from(box, (_, at) => at).some((at) => {
    const [first, last] = [box.slice(0, at), box.slice(at)];
    return surnames.has(last) && (given.has(first) || (at > 0 && at < 3 && last.length > 3));
  });
}

/** The words of a name that tell it from others, in small letters. */
export const wordsOf = (called: string): readonly string[] =>
  called
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3);

/**
 * Whether an address is written as people's are where they work: a given name, an initial or both, and a surname. What a
 * service or its organisation is called is not the name of somebody: `jo.jingles@` is, unless they are called Jo Jingles.
 *
 * @param called the names of the service and its organisation.
 */
export function isNamed(address: string, called: string): boolean {
  const [box = '', domain = ''] = address.toLowerCase().split('@');
  const words = called.toLowerCase().split(/[^\p{L}]+/u);
  const [, first = '', last = ''] = /^([a-z]+)[._-](?:[a-z]{1,2}[._-])?([a-z'’]{2,})\d*$/.exec(box) ?? [];
  if (last) {
    const isGiven = given.has(first) || (first.length === 1 && last.length > 3);
    return isGiven && !places.test(last) && !words.includes(last);
  }
  const [, together] = /^([a-z]{2,})\d*$/.exec(box) ?? [];
  if (together === undefined || !isTogether(together)) return false;
  const [label = ''] = domain.split('.');
  return !label.replace(/-/g, '').includes(together) && !wordsOf(called).some((word) => together.includes(word));
}
