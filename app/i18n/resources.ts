// The words of the portal: one file a noun and language under locales/, Vietnamese being the source.

import enAccess from '#locales/en/access.json' with { type: 'json' };
import enAdministration from '#locales/en/administration.json' with { type: 'json' };
import enAudit from '#locales/en/audit.json' with { type: 'json' };
import enCalendar from '#locales/en/calendar.json' with { type: 'json' };
import enCasework from '#locales/en/casework.json' with { type: 'json' };
import enChart from '#locales/en/chart.json' with { type: 'json' };
import enCommon from '#locales/en/common.json' with { type: 'json' };
import enDeadline from '#locales/en/deadline.json' with { type: 'json' };
import enDeputy from '#locales/en/deputy.json' with { type: 'json' };
import enEntry from '#locales/en/entry.json' with { type: 'json' };
import enErrors from '#locales/en/errors.json' with { type: 'json' };
import enEvaluation from '#locales/en/evaluation.json' with { type: 'json' };
import enFollowing from '#locales/en/following.json' with { type: 'json' };
import enFront from '#locales/en/front.json' with { type: 'json' };
import enLetter from '#locales/en/letter.json' with { type: 'json' };
import enMail from '#locales/en/mail.json' with { type: 'json' };
import enMap from '#locales/en/map.json' with { type: 'json' };
import enOfficialForms from '#locales/en/official-forms.json' with { type: 'json' };
import enOpenData from '#locales/en/open-data.json' with { type: 'json' };
import enOrganisation from '#locales/en/organisation.json' with { type: 'json' };
import enPeriod from '#locales/en/period.json' with { type: 'json' };
import enPetition from '#locales/en/petition.json' with { type: 'json' };
import enPublic from '#locales/en/public.json' with { type: 'json' };
import enQueue from '#locales/en/queue.json' with { type: 'json' };
import enRating from '#locales/en/rating.json' with { type: 'json' };
import enReporting from '#locales/en/reporting.json' with { type: 'json' };
import enRouting from '#locales/en/routing.json' with { type: 'json' };
import enSending from '#locales/en/sending.json' with { type: 'json' };
import enSignin from '#locales/en/signin.json' with { type: 'json' };
import enStaff from '#locales/en/staff.json' with { type: 'json' };
import enSurvey from '#locales/en/survey.json' with { type: 'json' };
import enTargets from '#locales/en/targets.json' with { type: 'json' };
import enTemplate from '#locales/en/template.json' with { type: 'json' };
import enTimeliness from '#locales/en/timeliness.json' with { type: 'json' };
import access from '#locales/vi/access.json' with { type: 'json' };
import administration from '#locales/vi/administration.json' with { type: 'json' };
import audit from '#locales/vi/audit.json' with { type: 'json' };
import calendar from '#locales/vi/calendar.json' with { type: 'json' };
import casework from '#locales/vi/casework.json' with { type: 'json' };
import chart from '#locales/vi/chart.json' with { type: 'json' };
import common from '#locales/vi/common.json' with { type: 'json' };
import deadline from '#locales/vi/deadline.json' with { type: 'json' };
import deputy from '#locales/vi/deputy.json' with { type: 'json' };
import entry from '#locales/vi/entry.json' with { type: 'json' };
import errors from '#locales/vi/errors.json' with { type: 'json' };
import evaluation from '#locales/vi/evaluation.json' with { type: 'json' };
import following from '#locales/vi/following.json' with { type: 'json' };
import front from '#locales/vi/front.json' with { type: 'json' };
import letter from '#locales/vi/letter.json' with { type: 'json' };
import mail from '#locales/vi/mail.json' with { type: 'json' };
import map from '#locales/vi/map.json' with { type: 'json' };
import officialForms from '#locales/vi/official-forms.json' with { type: 'json' };
import openData from '#locales/vi/open-data.json' with { type: 'json' };
import organisation from '#locales/vi/organisation.json' with { type: 'json' };
import period from '#locales/vi/period.json' with { type: 'json' };
import petition from '#locales/vi/petition.json' with { type: 'json' };
import publicPages from '#locales/vi/public.json' with { type: 'json' };
import queue from '#locales/vi/queue.json' with { type: 'json' };
import rating from '#locales/vi/rating.json' with { type: 'json' };
import reporting from '#locales/vi/reporting.json' with { type: 'json' };
import routing from '#locales/vi/routing.json' with { type: 'json' };
import sending from '#locales/vi/sending.json' with { type: 'json' };
import signin from '#locales/vi/signin.json' with { type: 'json' };
import staff from '#locales/vi/staff.json' with { type: 'json' };
import survey from '#locales/vi/survey.json' with { type: 'json' };
import targets from '#locales/vi/targets.json' with { type: 'json' };
import template from '#locales/vi/template.json' with { type: 'json' };
import timeliness from '#locales/vi/timeliness.json' with { type: 'json' };

const vi = {
  audit,
  access,
  administration,
  calendar,
  casework,
  chart,
  common,
  deadline,
  deputy,
  entry,
  errors,
  evaluation,
  following,
  front,
  letter,
  mail,
  map,
  'official-forms': officialForms,
  'open-data': openData,
  organisation,
  period,
  petition,
  public: publicPages,
  queue,
  rating,
  reporting,
  routing,
  sending,
  signin,
  staff,
  template,
  survey,
  targets,
  timeliness,
};

const en: Record<keyof typeof vi, object> = {
  audit: enAudit,
  access: enAccess,
  administration: enAdministration,
  calendar: enCalendar,
  casework: enCasework,
  chart: enChart,
  common: enCommon,
  deadline: enDeadline,
  deputy: enDeputy,
  entry: enEntry,
  errors: enErrors,
  evaluation: enEvaluation,
  following: enFollowing,
  front: enFront,
  letter: enLetter,
  mail: enMail,
  map: enMap,
  'official-forms': enOfficialForms,
  'open-data': enOpenData,
  organisation: enOrganisation,
  period: enPeriod,
  petition: enPetition,
  public: enPublic,
  queue: enQueue,
  rating: enRating,
  reporting: enReporting,
  routing: enRouting,
  sending: enSending,
  signin: enSignin,
  staff: enStaff,
  template: enTemplate,
  survey: enSurvey,
  targets: enTargets,
  timeliness: enTimeliness,
};

export const resources = { vi, en };

export const NAMESPACES = [
  'common',
  'audit',
  'access',
  'administration',
  'calendar',
  'casework',
  'chart',
  'deadline',
  'deputy',
  'entry',
  'errors',
  'evaluation',
  'following',
  'front',
  'letter',
  'mail',
  'map',
  'official-forms',
  'open-data',
  'organisation',
  'period',
  'petition',
  'public',
  'queue',
  'rating',
  'reporting',
  'routing',
  'sending',
  'signin',
  'staff',
  'template',
  'survey',
  'targets',
  'timeliness',
] as const satisfies readonly (keyof typeof vi)[];

// Keys are checked by the compiler against the Vietnamese files.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof vi;
  }
}
