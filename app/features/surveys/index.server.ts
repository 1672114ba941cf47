// The door of surveys: questionnaires, rounds, ballots of links, counters and paper, their figures, and what others measured.
export { compareWith } from './comparison.server.ts';
export { castAtCounter, counterForm, forgetUsedForms } from './counter.server.ts';
export { countOf } from './counts.server.ts';
export { enterIndex, exportIndices, externalView, importIndices } from './indices.server.ts';
export { castByLink, findLink, handOutLink } from './links.server.ts';
export { exportBallots, importPaper, readPaper, withdrawPaper } from './paper.server.ts';
export { mixSurveyBallots } from './pot.server.ts';
export { CRITERION_COLUMNS, criterionRows, figuresRecord } from './public-data.ts';
export {
  codesOf,
  makeQuestionnaire,
  offeredQuestionnaire,
  offerQuestionnaire,
  questionnaireList,
  questionnaireWith,
  reviseQuestionnaire,
} from './questionnaires.server.ts';
export { surveyFigures } from './results.server.ts';
export {
  createRound,
  endRound,
  makeLinks,
  roundList,
  roundPage,
  stopAtQuota,
  takeLinksBack,
} from './rounds.server.ts';
export { comparedWith, queryOf, sourceAsked, surveySources } from './sources.server.ts';
