// What an officer may do, and how far: permissions whose names the compiler checks, bundled into roles.

/** The own unit, the unit and all below it, the whole province; each holds the one before. */
export type Reach = 'unit' | 'below' | 'province';

/** What is done to a case. Every move of an officer asks for one of these (domain/petition-moves.ts). */
const CASE_ACTIONS = [
  'read',
  /** Internal notes. */
  'note',
  /** Brings in what came by paper, counter or telephone. */
  'enter',
  /** Accepts, refuses, asks for what is missing. */
  'receive',
  /** Sends it to the office it belongs to, in or out of the portal. */
  'redirect',
  'forward',
  /** Says which officer works on it; who answers cases may take one without. */
  'assign',
  /** Takes it up, drafts and submits, gives it back. */
  'answer',
  /** Approves the answer; extends, suspends, closes. */
  'decide',
  'publish',
] as const;
const MANAGED = [
  'accounts',
  'organisations',
  'fields',
  'procedures',
  'routing',
  'calendar',
  'policies',
  'reasons',
  'templates',
  'banners',
  'tags',
  'settings',
  'mail',
  'surveys',
  'targets',
  'evaluation',
  'duties',
  'reports',
] as const;

export type CaseRight = `${(typeof CASE_ACTIONS)[number]}:petition`;
/** Official and periodic reports: who sees which were sent, who fills them in, and who issues them. */
export type ReportRight = 'read:report' | 'write:report' | 'issue:report';
/**
 * Held as far as a reach: 'answer:petition:unit', 'reveal:sender:province'. To arrange the desk: the unit's tags and shared views. To
 * enter an evaluation: the points of the unit, and what they say of its officers.
 */
export type ReachingRight =
  | CaseRight
  | ReportRight
  | 'reveal:sender'
  | 'arrange:deputies'
  | 'arrange:desk'
  | 'enter:evaluation';
/** Held or not: what is the province's has no units. */
export type ProvinceRight = `manage:${(typeof MANAGED)[number]}` | 'read:audit';
/** A permission without its reach: what is asked for. */
export type Right = ReachingRight | ProvinceRight;
export type Permission = `${ReachingRight}:${Reach}` | ProvinceRight;

export const RIGHTS: readonly Right[] = [
  ...CASE_ACTIONS.map((action) => `${action}:petition` as const),
  'reveal:sender',
  'arrange:deputies',
  'arrange:desk',
  'read:report',
  'write:report',
  'issue:report',
  'enter:evaluation',
  ...MANAGED.map((what) => `manage:${what}` as const),
  'read:audit',
];

/**
 * The roles. Who keeps accounts handles no cases; an inspector (Thanh tra, Ban Thanh tra nhân dân) reads every case and the log,
 * never who sent it, and changes nothing.
 */
export const ROLE_PERMISSIONS = {
  intake: [
    'read:petition:province',
    'reveal:sender:province',
    'note:petition:province',
    'enter:petition:province',
    'receive:petition:province',
    'redirect:petition:province',
    'forward:petition:province',
    'assign:petition:province',
    'publish:petition:province',
    'read:report:province',
    'write:report:province',
  ],
  handler: [
    'read:petition:unit',
    'reveal:sender:unit',
    'note:petition:unit',
    'forward:petition:unit',
    'answer:petition:unit',
    'read:report:unit',
    'write:report:unit',
  ],
  head: [
    'read:petition:below',
    'reveal:sender:below',
    'note:petition:below',
    'receive:petition:below',
    'forward:petition:below',
    'assign:petition:below',
    'answer:petition:below',
    'decide:petition:below',
    'publish:petition:below',
    'arrange:deputies:below',
    'arrange:desk:unit',
    'read:report:below',
    'write:report:below',
    'issue:report:below',
    'enter:evaluation:below',
  ],
  inspector: ['read:petition:province', 'read:report:province', 'read:audit'],
  administrator: [
    'manage:accounts',
    'manage:organisations',
    'manage:fields',
    'manage:procedures',
    'manage:routing',
    'manage:calendar',
    'manage:policies',
    'manage:reasons',
    'manage:templates',
    'manage:banners',
    'manage:tags',
    'manage:settings',
    'manage:mail',
    'manage:surveys',
    'manage:targets',
    'manage:evaluation',
    'manage:duties',
    'read:report:province',
    'manage:reports',
    'arrange:deputies:province',
    'read:audit',
  ],
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof ROLE_PERMISSIONS;
export const ROLES = Object.keys(ROLE_PERMISSIONS) as Role[];

export const permissionsOf = (role: Role): readonly Permission[] => ROLE_PERMISSIONS[role];

/** Whoever carries permissions: an officer who has signed in, one who makes moves. */
export interface Permitted {
  permissions: readonly Permission[];
}

const WIDEST_FIRST: readonly Reach[] = ['province', 'below', 'unit'];

/** How far they hold it; null when they do not. */
export const reachOf = ({ permissions }: Permitted, right: ReachingRight): Reach | null =>
  WIDEST_FIRST.find((reach) => permissions.includes(`${right}:${reach}`)) ?? null;

/** Whether they may do it at all. Where, is asked with the units (domain/scope.ts). */
export const may = (who: Permitted, right: Right): boolean =>
  isReaching(right) ? reachOf(who, right) !== null : who.permissions.includes(right);

export const rolesWith = (right: Right): Role[] =>
  ROLES.filter((role) => may({ permissions: permissionsOf(role) }, right));

const isReaching = (right: Right): right is ReachingRight => !/^manage:|^read:audit$/.test(right);
