import { branchingScenario } from './branching.js';
import { containers } from './containers.js';
import { interactiveVideo } from './interactive-video.js';
import { puzzles } from './puzzles.js';
import { ask, questions } from './questions.js';
import type { Types } from './reader.js';
import { media } from './show-media.js';
import { texts } from './show-text.js';
import { partsOf, textOfParts } from './unknown.js';
import { tour } from './tour.js';
import { documentation, fields } from './writing.js';

/** What is made of each type of content that H5P has and a module can say. */
export const types: Types = {
  show: { ...texts, ...media, ...puzzles },
  ask: { ...questions, ...fields, ThreeImage: tour },
  hold: { ...containers, ...documentation, InteractiveVideo: interactiveVideo, BranchingScenario: branchingScenario },
  unknown: {
    partsOf,
    textOf: textOfParts,
    ask: ({ ask: question, at: place, select, answers }, reader, entry) =>
      ask(
        { select, question, place, answers: answers.map((words) => ({ text: [{ type: 'text', value: words }] })) },
        reader,
        entry,
      ),
  },
  tasks: new Set(['ArithmeticQuiz', 'GoToScene', 'Shape', 'TwitterUserFeed']),
  names: {
    AdvancedText: 'Text',
    ContinuousText: 'Text',
    Dialogcards: 'Dialog cards',
    DialogCards: 'Dialog cards',
    MultiChoice: 'Multiple choice',
    SimpleMultiChoice: 'Multiple choice',
    MultiMediaChoice: 'Choice of pictures',
    TrueFalse: 'True or false',
    GoToQuestion: 'Question in the film',
    OpenEndedQuestion: 'Open question',
    FreeTextQuestion: 'Open question',
    TextInputField: 'Field to write in',
    ExportableTextArea: 'Field to write in',
    GoalsPage: 'Goals',
    GoalsAssessmentPage: 'How goals went',
    DocumentExportPage: 'Page to save',
    BranchingQuestion: 'Branching question',
    IFrameEmbed: 'Embedded page',
    IVHotspot: 'Place to tap in the film',
    ThreeImage: 'Tour of places',
    GoToScene: 'Way to another place',
    Cornell: 'Notes',
    Blanks: 'Fill in the blanks',
    DragText: 'Drag the words',
    DragQuestion: 'Drag and drop',
    MarkTheWords: 'Mark the words',
    TwitterUserFeed: 'Feed of another site',
  },
};
