// Everything a period is judged by: what offices entered, what people said at the counters, what the portal counts; each by itself.
import { citizenPoints, pointsIn, publicationOf } from '#db/evaluation.ts';
import {
  addUp,
  COUNTED_BY_PORTAL,
  EVALUATION_CRITERIA,
  isCriterion,
  JUDGED_BY_CITIZENS,
  type Points,
} from '../../domain/evaluation.ts';
import { daysOf, isQuarter, quartersOf } from '../../domain/evaluation-period.ts';
import { namesOf } from '../../domain/organisation.ts';
import { FEWEST_SHOWN } from '../../domain/satisfaction.ts';
import type { Units } from '../../domain/scope.ts';
import { organisationsNamed } from '../organisations/index.server.ts';
import { type PetitionPoints, petitionPoints } from './petitions.server.ts';
import type { CriterionPoints, PublishedEvaluation } from './types.ts';

type Row = Awaited<ReturnType<typeof pointsIn>>[number];

/** A quarter from what was entered, a year from its published quarters; criterion 8 counted anew. */
export const gathered = (
  questionnaireId: number,
  period: string,
  units: Units,
  now: Date,
): Promise<PublishedEvaluation> =>
  isQuarter(period) ? quarterOfPoints(questionnaireId, period, units, now) : yearOfPoints(period, now);

async function quarterOfPoints(
  questionnaireId: number,
  quarter: string,
  units: Units,
  now: Date,
): Promise<PublishedEvaluation> {
  const { from, to } = daysOf(quarter);
  const isTheirs = (id: number) => id > 0 && (units === 'all' || units.includes(id));
  const [entered, said] = await Promise.all([
    pointsIn(quarter, units),
    citizenPoints(questionnaireId, from.slice(0, 7), to.slice(0, 7)),
  ]);
  const ids = [...new Set([...entered, ...said].map((row) => row.organisationId))].filter(isTheirs);
  const offices = await organisationsNamed(ids);
  const counted = await petitionPoints(
    offices.map(({ code }) => code),
    quarter,
    now,
  );
  return {
    quarters: [],
    units: offices.map((office) => {
      const own = entered.filter((row) => row.organisationId === office.id);
      const people = byPeople(said.filter((row) => row.organisationId === office.id));
      return {
        code: office.code,
        name: namesOf(office),
        criteria: EVALUATION_CRITERIA.flatMap((criterion): CriterionPoints[] => {
          if (criterion === COUNTED_BY_PORTAL) return byPortal(counted.get(office.code));
          const row = own.find((one) => one.criterion === criterion);
          if (row) return [{ criterion, ...pointsOf(row), judge: 'office', source: row.source }];
          const points = people.get(criterion);
          return points ? [{ criterion, ...points, judge: 'citizens', source: '' }] : [];
        }),
      };
    }),
  };
}

const pointsOf = ({ points, dossiers }: Row): Points => ({ points, dossiers });

function byPortal(found: PetitionPoints | undefined): CriterionPoints[] {
  if (!found?.points) return [];
  const { points, facts, reason } = found;
  return [{ criterion: COUNTED_BY_PORTAL, ...points, judge: 'portal', source: '', petitions: { facts, reason } }];
}

/** What people said counts where at least five did: fewer could be told apart. */
function byPeople(rows: Awaited<ReturnType<typeof citizenPoints>>): Map<string, Points> {
  const asked = rows.filter(({ criterion }) => isCriterion(criterion) && JUDGED_BY_CITIZENS.includes(criterion));
  const groups = Map.groupBy(asked, ({ criterion }) => criterion);
  const sums = [...groups].map(([criterion, own]): [string, Points] => [
    criterion,
    addUp(own.map(({ option, n }) => ({ points: Number(option) * n, dossiers: n }))),
  ]);
  return new Map(sums.filter(([, { dossiers }]) => dossiers >= FEWEST_SHOWN));
}

/** Points and dossiers of the published quarters added up, so that nothing enters a year that no quarter has shown. */
async function yearOfPoints(year: string, now: Date): Promise<PublishedEvaluation> {
  const found = await Promise.all(quartersOf(year).map((quarter) => publicationOf(quarter)));
  const published = found.filter((one) => one !== null);
  const all = published.flatMap(({ content }) => (JSON.parse(content) as PublishedEvaluation).units);
  const newestLast = Map.groupBy(all, ({ code }) => code);
  const counted = await petitionPoints([...newestLast.keys()], year, now);
  return {
    quarters: published.map(({ period }) => period),
    units: [...newestLast].map(([code, own]) => ({
      ...{ code, name: own.at(-1)!.name },
      criteria: EVALUATION_CRITERIA.flatMap((criterion) =>
        criterion === COUNTED_BY_PORTAL
          ? byPortal(counted.get(code))
          : summed(own.flatMap(({ criteria }) => criteria.filter((one) => one.criterion === criterion))),
      ),
    })),
  };
}

/** What two kinds of judges said is never added up: where an office entered points, only its own count. */
function summed(given: readonly CriterionPoints[]): CriterionPoints[] {
  const judge = given.some((one) => one.judge === 'office') ? 'office' : 'citizens';
  const own = given.filter((one) => one.judge === judge);
  if (own.length === 0) return [];
  const source = [...new Set(own.map((one) => one.source))].filter(Boolean).join('; ');
  return [{ criterion: own[0]!.criterion, ...addUp(own), judge, source }];
}
