// Every form that somebody without an account can send: by which rule it is slowed down, and a form that would be taken; or why none is needed.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { SlowingName } from '#app/domain/throttling.ts';
import { DESK_ROUTES } from '#tests/support/desk-routes.ts';

export interface PublicForm {
  /** Rule → what it counts by, beside the origin. */
  rule: SlowingName;
  by?: (place: Place) => readonly string[];
  path: string;
  params?: (place: Place) => Record<string, string>;
  form: (place: Place) => Record<string, string>;
  /** The same of somebody else, where the rule is not about a network. */
  other?: (place: Place) => Record<string, string>;
  /** The cookie of the case, or of a draft that is ready. */
  cookie?: 'case' | 'draft';
  isMultipart?: boolean;
  /** What must not come back, for it is a secret. */
  keepsNothing?: boolean;
}

/** What there is when a form is sent. */
export interface Place {
  code: string;
  key: string;
  draft: string;
}

const begins = (path: string, form: Record<string, string>): PublicForm => ({ rule: 'draft', path, form: () => form });
const moves = (path: string, form: Record<string, string>): PublicForm => ({
  rule: 'senderMove',
  by: ({ code }) => [code],
  path,
  params: ({ code }) => ({ code }),
  form: () => form,
  cookie: 'case',
});
const byUnknownLink = (path: string): PublicForm => ({
  rule: 'unknownCode',
  path,
  params: () => ({ token: randomUUID() }),
  form: () => ({ resolved: 'yes', next: 'mot-mat-khau-rat-dai', again: 'mot-mat-khau-rat-dai' }),
  keepsNothing: true,
});
/** Counted before it is looked at. */
const ballot = (path: string): PublicForm => ({
  rule: 'counterBallot',
  path: `/${path}/DEMO.007`,
  params: () => ({ code: 'DEMO.007' }),
  form: () => ({ form: 'x' }),
});

export const PUBLIC_FORMS: Record<string, PublicForm | { why: string }> = {
  'send.tsx': { why: 'throws away what its own browser keeps, and keeps nothing' },
  'send-kind.tsx': begins('/gui/loai', { kind: 'phan_anh' }),
  'send-place.tsx': begins('/gui/noi', { field: 'dien' }),
  'send-matter.tsx': begins('/gui/su-viec', { title: 'Điện yếu', body: 'Một câu chuyện dài' }),
  'send-decision.tsx': begins('/gui/quyet-dinh', { subject: 'Quyết định số 12' }),
  'send-sender.tsx': begins('/gui/nguoi-gui', { name: 'Nguyễn Thị Thử' }),
  'send-publication.tsx': begins('/gui/cong-khai', { consent: 'yes' }),
  'send-check.tsx': {
    rule: 'send',
    path: '/gui/kiem-tra?don=thu1',
    form: () => ({}),
    cookie: 'draft',
    keepsNothing: true,
  },
  'case-information.tsx': { ...moves('/ho-so/x/bo-sung', { text: 'Số phiếu hẹn là 12.' }), isMultipart: true },
  'case-reopening.tsx': moves('/ho-so/x/mo-lai', { reason: 'Chưa giải quyết xong.' }),
  'case-withdrawal.tsx': moves('/ho-so/x/rut-don', { reason: 'Đã xong.' }),
  'look-up.tsx': {
    rule: 'caseKey',
    by: ({ code }) => [code],
    path: '/tra-cuu',
    form: ({ code }) => ({ code, key: 'ABCD-EFGH-JKMN' }),
  },
  'rate.tsx': byUnknownLink('/danh-gia/x'),
  'survey-link.tsx': byUnknownLink('/phieu/x'),
  'survey-counter.tsx': ballot('khao-sat'),
  'dossier-evaluation.tsx': ballot('danh-gia-tthc'),
  'citizen-sign-out.ts': { why: 'ends the session of its own browser, and keeps nothing' },
  'desk-sign-in.tsx': {
    rule: 'signInStranger',
    by: () => ['handler.limits'],
    path: '/can-bo/dang-nhap',
    form: () => ({ username: 'handler.limits', password: 'sai-mat-khau' }),
    other: () => ({ username: 'somebody.else', password: 'sai-mat-khau' }),
    keepsNothing: true,
  },
  'desk-sign-out.ts': { why: 'ends the session of its own browser, and keeps nothing' },
  'desk-second-step.tsx': {
    why: 'stands behind the first step; secondStep and secondStepStranger are tried in second-factor.test.ts',
  },
  'desk-passkey-challenge.ts': {
    rule: 'passkeyChallenge',
    path: '/can-bo/khoa-truy-cap',
    form: () => ({ purpose: 'signIn' }),
    keepsNothing: true,
  },
  'desk-invitation.tsx': byUnknownLink('/can-bo/loi-moi/x'),
};

const folder = new URL('../../app/routes/', import.meta.url);
const takesForms = (file: string) =>
  /^export (async )?(const|function) action\b/m.test(readFileSync(new URL(file, folder), 'utf8'));

/** The files of all routes to which a form can be sent without a session. */
export const openForms = (): string[] =>
  readdirSync(folder).filter(
    (file) => (!file.startsWith('desk') || DESK_ROUTES[file]?.action === 'outside') && takesForms(file),
  );
