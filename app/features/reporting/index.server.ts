// The door of reports that offices owe: the calendar, what was sent, the reports written here, reminders, and the keeping of duties.
export { pressingReports, reportingCalendar } from './calendar.server.ts';
export { dutyHistory, keepDuty, keepReminders, keptDuties } from './duties.server.ts';
export { issuedReport, publicReporting, reportingIcal } from './public.server.ts';
export { OWED_COLUMNS, owedRows } from './public-data.ts';
export { DUTY_REMINDER, reminderSteps, reminderToMail, remindOfReports } from './reminders.server.ts';
export { handOn, issueReport, publishReport, sendReport } from './report-moves.server.ts';
export { beginReport, reportPage, writeFrame, writeSections } from './reports.server.ts';
export { owedPage, sendOutside, sentFile, takeBackOutside } from './sending.server.ts';
