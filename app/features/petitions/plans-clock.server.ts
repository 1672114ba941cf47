// Plans that change how the date of a case is counted: longer for a complex one, stopped and gone on, counted again.
import { CLOCKS_OF_SENDER } from '../../domain/case-clocks.ts';
import { planExtension, planPause, planRecount } from '../deadlines/index.server.ts';
import { clockCaseOf, no, type Planned, type Planner } from './plan.ts';

/** A complex case gets the longer limit of the law, recorded in writing (Nghị định 124/2020 Điều 3a khoản 2), once, while it is in time. */
export const extend: Planner<'extend'> = async (situation): Promise<Planned> => {
  const { tx, given, now } = situation;
  const { criterion, reason, documentDay } = given;
  const extension = await planExtension(tx, clockCaseOf(situation.found), documentDay, now);
  if (!extension.ok) return no(extension.why);
  const { from, to, facts } = extension;
  return {
    ok: true,
    changes: { isExtended: true },
    event: {
      reason,
      legalBasis: extension.legalBasis,
      facts: { criterion, fromDueDay: from, toDueDay: to, ...facts },
    },
    save: extension.apply,
    mail: { template: 'extended', params: { from, to, reason } },
  };
};

export const suspend: Planner<'suspend'> = async (situation): Promise<Planned> => {
  const { tx, given, now } = situation;
  const { suspensionGround, reason, documentDay } = given;
  const pause = await planPause(tx, clockCaseOf(situation.found), 'suspend', documentDay, now);
  if (!pause.ok) return no(pause.why);
  return {
    ok: true,
    changes: { suspendedAt: now, hasPaused: true },
    event: {
      reason,
      legalBasis: 'Luật Khiếu nại 2011, Điều 11a khoản 1; Nghị định 124/2020/NĐ-CP, Điều 28a',
      facts: { suspensionGround, fromDueDay: pause.from },
    },
    save: pause.apply,
    mail: { template: 'suspended', params: { day: documentDay, reason } },
  };
};

export const resume: Planner<'resume'> = async (situation): Promise<Planned> => {
  const { tx, given, now } = situation;
  const { reason, documentDay } = given;
  const pause = await planPause(tx, clockCaseOf(situation.found), 'resume', documentDay, now);
  if (!pause.ok) return no(pause.why);
  return {
    ok: true,
    changes: { suspendedAt: null },
    event: {
      reason,
      legalBasis: 'Luật Khiếu nại 2011, Điều 11a khoản 4; Nghị định 124/2020/NĐ-CP, Điều 28b khoản 2',
      facts: { fromDueDay: pause.from, toDueDay: pause.to },
    },
    save: pause.apply,
    mail: { template: 'resumed', params: { day: documentDay, to: pause.to, reason } },
  };
};

/** The decision was put into effect: the document that organises it ends the clock. */
export const execute: Planner<'execute'> = () => ({
  ok: true,
  event: { legalBasis: 'Nghị định 124/2020/NĐ-CP, Điều 31' },
});

/** Nothing is left to carry out: the decision did not take effect, or has none any more. */
export const stopExecution: Planner<'stopExecution'> = ({ given: { executionGround, reason } }) => ({
  ok: true,
  event: { reason, legalBasis: 'Luật Khiếu nại 2011, Điều 44', facts: { executionGround } },
});

/** The calendar changed: every running date of the case is counted again from its history; the sender hears of the one they watch. */
export const replan: Planner<'replan'> = async (situation): Promise<Planned> => {
  const { tx, given, now } = situation;
  const { moves, apply } = await planRecount(tx, clockCaseOf(situation.found), given.time, now);
  const [first] = moves;
  if (!first) return no('nothingMoved');
  const watched =
    moves.find(({ clock }) => clock === 'answer') ?? moves.find(({ clock }) => CLOCKS_OF_SENDER.includes(clock));
  return {
    ok: true,
    event: { facts: { changeId: given.changeId, fromDueDay: first.from, toDueDay: first.to, dates: moves } },
    save: apply,
    ...(watched && { mail: { template: 'replanned', params: watched } }),
  };
};
