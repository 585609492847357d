/** Given names that many people in the United Kingdom have; not those that are words, months or places first of all. */
export const given: ReadonlySet<string> = new Set(
  `aaron abbie abdi abdul abigail adam adele adnan adrian afsana agnes agnieszka ahmed aidan aileen ailsa aimee aisha alan
  alana alasdair alastair albert aled aleksandra alex alexander alexandra alfie ali alice alison alistair aliyah allan allison
  alun alwyn alyson amanda amber amelia amina amir amit amy ana andre andrea andrew andrzej andy aneta angela angharad angie
  angus ania anil anita ann anna anne annette annie annmarie anthony antony anwen anya arabella archie arthur arun arwel
  ashley asif asma audrey ayesha baljit balwinder barbara barry beata beccy becky belinda ben benjamin bernadette bernard
  beryl beth bethan bethany betty bev beverley bilal bill billy bob brenda brendan brian bridget bronwen bryan bryony bushra
  callum cameron carl carla carly carmel carol carole caroline carolyn carys cath catherine cathryn cathy catrin catriona ceri
  cerys charles charlie charlotte chelsea cheryl chidi chioma chloe chris christian christina christine christopher ciara
  claire clare clive colette colin colleen connor craig cynthia dafydd daisy damian dan daniel danielle danny darren dave
  david dawn dean deb debbie deborah debra declan deepa deirdre delyth denise dennis derek dewi diana diane dilwyn dionne
  dominic donald donna doreen dorota dorothy douglas duncan dylan eddie edward edwina eileen eilidh eirian elaine eleanor
  elena eleri elin elinor eliza elizabeth ella ellen ellie eloise elsie eluned emeka emily emlyn emma emmanuel emyr enid eric
  erica erin esther ethan euan eugene evan evelyn evie ewa ewan ewelina faisal farzana fatima faye felicity fergus ffion
  finlay fiona fran frances francesca francis frank fraser fred freya gabby gabriel gabrielle gail gareth gary gavin gaynor
  gemma geoff geoffrey george georgia georgina geraint gerald geraldine gerard gill gillian gina glen glenda glenn glenys
  gordon graeme graham greg gregory greta grzegorz gurdeep gurpreet gwen gwenda gwenllian gwenno gwilym gwyn gwyneth haf
  halina hamish hamza hannah harjit harpreet harriet harry harvey hassan hayley hazel heather hefin heidi heledd helen helena
  henry hilary hina hodan hollie howard hugh hussain huw hywel iain ian ibrahim idris ieuan ifan ifeoma ifrah imogen imran
  ingrid ioan irene iris isaac isabel isabella isla isobel ivan iwan iwona jack jackie jacky jacob jacqueline jacqui jacquie
  jade jake jamal james jamie jan jane janet janice janine jasbir jasmine jason jaspreet jay jayne jean jeanette jeff jeffrey
  jen jenna jennie jennifer jenny jeremy jess jessica jessie jill jim jo joan joana joanna joanne joasia jodie joe joel john
  jolanta jon jonathan jordan joseph josephine josh joshua josie joyce juan judith judy jules julia julian julie julieann june
  justin justine justyna kamal karen karin karl kasia kat katarzyna kate kath katherine kathie kathleen kathryn kathy katie
  katy kay kaye kayleigh keith kelly ken kenneth kerry kevin khadija khalid kieran kim kimberley kiran kirsten kirsty kofi
  kristina krzysztof kuldeep kumar kwame laila lana laura lauren laurence leah leanne lee leigh len leon leona leonard lesley
  leslie lewis liam lianne libby lilian lily linda lindsay lindsey lisa liz lizzie llinos lloyd llyr lola lorna lorraine louis
  louise lowri luca lucy lukasz luke lydia lyn lynda lyndsey lynette lynn lynne lynsey madeleine madeline magda magdalena
  maggie mair maisie malcolm malgorzata mandeep mandy manjit manon marc marcin marcus mared marek margaret mari maria marian
  marianne marie marilyn marina marion marjorie mark marta martin martina martyn mary maryam mateusz matt matthew maureen
  mavis maxine meena megan mehmet meinir mel melanie melissa menna mererid meryl mhairi mia michael michaela michal michelle
  mick miguel mike millie mina miriam mo mohamed mohammad mohammed moira molly monica monika morag muhammad muriel mustafa
  myfanwy myra nadeem nadia nadine nancy naomi nasreen natalia natalie natasha nathan navdeep naveed nazia neha neil nerys
  nesta ngozi nia niamh nicholas nick nicky nicola nigel nikki nina nisha noel noor nora norma norman olga olive oliver olivia
  oluwaseun omar orla oscar osian owain owen pam pamela parminder pat patience patricia patrick patrycja patsy paul paula
  pauline pawel peggy penelope penny pete peter petra phil philip philippa phillip phyllis piotr pippa polly pooja priya
  priyanka rabia rachael rachel rahul raj rajesh ralph rashid ravi ray raymond rebecca reg rehana rekha renata rhian rhiannon
  rhodri rhona rhys richard ricky rita rizwan rob robert roberta robin robyn rod roger rohit roisin roland ron ronald rory
  rosalind rosamund rosanna rosanne rosemary rosie ross rowena roy roz rukhsana rupert russell ruth ryan sabrina sadaf sadia
  saima sally sam samantha samina samir samuel sana sandra sanjay sara sarah saskia scott sean sebastian seema shabnam shahid
  shane shannon sharon shaun shazia sheena sheila shelley sheree sherry sheryl shirley shona sian simon simone siobhan sioned
  siwan sofia sonia sophia sophie stacey stanley stef steffan stella steph stephanie stephen steve steven stewart stuart sue
  sukhdeep sukhwinder suki sunil sunita surinder susan susanna susie suzanne sylvia sylwia tahir tamara tamsin tania tanya
  tara tariq tasha tendai terence teresa teri terri terry tess tessa theo theresa thomas tiffany tilly tim timothy tina toby
  todd tom tomasz tomek tomos toni tony tracey tracy trefor trevor tricia trish trudy tudur tunde umar ursula urszula usha
  usman val valerie vanessa vera vicki vicky victoria vijay vikki vince vincent viv vivien vivienne walter wayne wendy wilfred
  will william winifred wojciech yasmin yetunde yolanda yusuf yvette yvonne zahra zainab zara zoe zofia zuzanna`.split(
    /\s+/,
  ),
);

/** Surnames that many people in the United Kingdom have. */
export const surnames: ReadonlySet<string> = new Set(
  `abbott abdi adams adeyemi ahmad akhtar alexander allen anderson andrews ansari armstrong arnold asante ashraf aslam atkins
  atkinson austin aziz bailey bains baker baldwin balogun banerjee barker barlow barnes barnett barrett barron bartlett barton
  bates baxter beaumont begum bell bennett benson bentley berry bevan beynon bhatt bhatti bibi birch bird bishop black
  blackburn boateng bond booker booth bowen bowers bowman boyd boyle bradbury bradley bradshaw brady brennan brewer briggs
  brooks brown browne bryant buck buckley bull burgess burke burns burton butcher butler butt byrne cameron campbell carey
  carpenter carr carroll carter chadwick chambers chan chandler chapman chaudhry chauhan chen cheung choudhury chowdhury clark
  clarke clarkson clayton clements cohen cole coleman coles collier collins connolly connor conway cook cooke cooper cox craig
  crane craven crawford cross crossley cunningham curtis dale dalton daly daniels davey davidson davies davis davison dawson
  dean desai dhillon dickinson dixon dobson dodd dodds doherty donnelly doyle drake drew dsouza duffy duncan dunn dyer dyson
  eaton edwards elliott ellis ellison emery evans everett eze farmer farrell faulkner fenton ferguson fernandes field finch
  firth fisher fitzgerald fitzpatrick fleming fletcher flint flynn foley foote forbes ford forster foster foulds fowler fox
  francis franklin fraser freeman french frost fry fuller gale gallagher gardiner gardner garner garrett ghosh gibb gibbons
  gibbs gibson gilbert gilchrist giles gill gilmore glover goddard godfrey goodman goodwin gordon gough graham grant gray
  greaves green greenwood grewal grey griffin griffiths gupta gwynne haigh hale hall hamilton hammond hancock hanson harding
  hardy harper harrington harris harrison hart hartley harvey hasan hassan hawkins hayes haynes hayward heath henderson henry
  herbert hewitt hicks higgins hill hilton hobbs hobson hodge hodgkinson hodgson holden holland holloway holman holmes holt
  hooper hope hopkins horne horton hossain houghton howard howarth howe howell howells hudson hughes hull hunt hunter hurst
  hussain hussein hutchinson hutton hyde ingram iqbal irving islam ismail jackson jacobs james jarvis javed jeffries jenkins
  jennings johal johnson johnston jones jordan joshi joyce joyner kaminska kaminski kaur keen kelly kemp kendall kennedy kent
  kerr khalid khan khatun king kirby kirk knight knights knowles kowalczyk kowalska kowalski kumar lacey lamb lambert lane
  langley law lawrence lawson leach lees leeson leonard lester leung lewandowska lewis lindsay little liu llewellyn llewelyn
  lloyd lockhart long lord lowe lowther lucas lynch lyons macdonald macgregor mackay mackenzie maclean macleod maguire mahmood
  malik mann manning marsden marsh marshall martin mason massey matthews maxwell may mayer mazur mcallister mcbride mccabe
  mccall mccann mccarthy mccormick mcdonald mcdonnell mcfarlane mcgrath mcgregor mcguire mcintosh mcintyre mckay mckee mckenna
  mckenzie mckinnon mclaughlin mclean mcleod mcloughlin mcmahon mcmillan mcneill mead meadows mehta mellor mensah meredith
  metcalfe miah middleton miles miller mills mirza mistry mitchell mohamed monaghan moore moran morgan morley morris morrison
  morton moss muir mukherjee munro murphy murray myers nair nash naylor nelson newman newton nguyen nicholls nicholson nicol
  nixon nolan norman norris north norton norwood nowak nunn nwosu oakley obrien oconnor odonnell odonoghue ogden ohara okafor
  okeeffe okeke okonkwo oliver omar oneill orr osborn osborne osei oshea osman owen owens owusu oyelaran page palmer park
  parker parkes parkin parkinson parmar parri parry parsons parveen patel paterson patterson paul payne peacock pearce pearson
  peck peel penn perkins perry peters petts phillips pickering pillai plant platt pollard poole popescu porter potter powell
  pratt preston price prince pritchard pritchett probert prosser prys pugh quinn qureshi rafferty rahman raja ramsey rana
  randall rashid read redmond reed rees reeves regan reid reynolds rhodes rice richards richardson rigby riley ritchie roberts
  robertson robinson robson rogers roper rose ross rosser rowe rowlands rowley rushton russell ryan salisbury salmon sanders
  sanderson sandhu santos sargent saunders savage saxton schofield scott sewell seymour shah sharma sharp sharpe sharples shaw
  sheikh shelton shepherd sheppard shields short siddiqui sidhu silva simmons simpson sinclair singh skinner slater smart
  smith smyth spencer stacey stafford stanley stark steel steele stephens stephenson stevens stevenson stewart stokes stone
  storey stretton stuart stubbs sullivan sultana summers sutherland sutton swann swift syed sykes taggart tait talbot tanner
  tate taylor tennant thomas thompson thomson thornton thorpe tibbs tierney timms todd tomkins tomlin tomlinson townend
  townsend trotter tucker turnbull turner tyler uddin underwood upton urquhart vaughan verma vernon vickers vincent wade
  wainwright waite walker wall wallace wallbank waller wallis walsh walters walton wang warburton ward warner warren waters
  watkins watson watts weaver webb webster wells west weston wheatley wheeler whelan whitaker white whitehead whitehouse
  whittaker wilcox wilde wilkes wilkins wilkinson williams williamson willis wilson winter winters wise wiseman wisniewska
  wojcik wolfe wong wood woods woodward wozniak wright wyatt wyn yardley yarwood yates yeates young yusuf zhang`.split(
    /\s+/,
  ),
);
