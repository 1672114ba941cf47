// The door of the evaluation of how procedures are handled: its rules, points, officers' ratings, drafts and publications.
export { exportOfficers, officerRatings } from './officers.server.ts';
export { enterPoints, exportPoints, importOfficers, importPoints } from './points.server.ts';
export { EVALUATION_COLUMNS, evaluationRecord, evaluationRows } from './public-data.ts';
export { evaluationDraft, publicEvaluation, publishEvaluation, publishedPeriods } from './publishing.server.ts';
export { choicesOf, unitsOfHead, unitsToJudge } from './reach.server.ts';
export { changeRules, citizenQuestionnaire, evaluationRules } from './rules.server.ts';
