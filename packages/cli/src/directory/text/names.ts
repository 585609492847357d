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

/**
 * Whether an address is written as people's are where they work: a given name or an initial, and a surname. What a service
 * or its organisation is called is not the name of somebody: `jo.jingles@` is, unless they are called Jo Jingles.
 *
 * @param called the names of the service and its organisation.
 */
export function isNamed(address: string, called: string): boolean {
  const [, first = '', last = ''] = /^([a-z]+)[._-](?:[a-z]{1,2}[._-])?([a-z'’]{2,})\d*@/i.exec(address) ?? [];
  if (!last || places.test(last)) return false;
  const isGiven = given.has(first.toLowerCase()) || (first.length === 1 && last.length > 3);
  const words = called.toLowerCase().split(/[^\p{L}]+/u);
  return isGiven && !words.includes(last.toLowerCase());
}
