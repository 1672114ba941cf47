// The door of timeliness: the cases behind each figure of a period, and a unit beside the province.
export { casesBehind } from './cases.server.ts';
export { CASE_COLUMNS, caseRecord, caseRow, comparisonRecord } from './public-data.ts';
export { unitBesideProvince } from './unit.server.ts';
