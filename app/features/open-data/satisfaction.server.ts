// Satisfaction as published, in the very numbers that /thong-ke/hai-long and /thong-ke.json give: by source, and by office and period.
import { unitCodes } from '#db/open-data.ts';
import { monthPeriod, monthsOf, yearPeriod } from '../../domain/period.ts';
import { OUTCOME } from '../../domain/recomputing-answers.ts';
import type { RatingsRecord } from '../../domain/recomputing-ratings.ts';
import type { SourceRecord } from '../../domain/recomputing-satisfaction.ts';
import { publishedRatings } from '../ballots/index.server.ts';
import { figuresRecord, periodFigures, satisfactionIn, satisfactionRecord } from '../figures/index.server.ts';
import { unitsWithin } from '../organisations/index.server.ts';
import { surveyFigures, figuresRecord as surveyRecord } from '../surveys/index.server.ts';
import type { ChosenFigure } from '../surveys/types.ts';
import { scopesNow } from './scopes.server.ts';
import { sourcesNow, yearsNow } from './sources.server.ts';
import type { Row } from './types.ts';

/** Satisfaction by source; units that have to be silent are absent. */
export async function* satisfactionSources(now: Date): AsyncIterable<SourceRecord> {
  for (const { name, source } of await sourcesNow(now)) {
    const figures = await surveyFigures(source, 'vi', now);
    if (!figures?.questionnaire) continue;
    const record = surveyRecord(figures);
    const year = source.kind === 'petition' ? await periodFigures(yearPeriod(source.year), 'vi', now) : null;
    const resolved = year && figuresRecord(year, 'vi').hai_long.da_duoc_giai_quyet;
    yield {
      nguon: name,
      phieu_hoi: `${figures.questionnaire.code}@${figures.questionnaire.version}`,
      so_phieu: record.so_phieu,
      chi_so: record.chi_so,
      yeu_to: record.yeu_to.map(({ ma, chi_so }) => ({ ma, chi_so })),
      tieu_chi: record.tieu_chi.map(({ ma, n, lua_chon, hai_long, trung_binh }) => ({
        ...{ ma, n, hai_long, trung_binh },
        lua_chon: lua_chon && [...lua_chon],
      })),
      da_duoc_giai_quyet: resolved,
      tra_loi: record.tra_loi,
      cau_hoi: [...figures.outcomes, ...figures.priorities, ...figures.people].map((one) => optionsIn(one, figures.n)),
      co_quan: record.theo_co_quan
        .flatMap(({ ma, so_phieu, chi_so }) => (so_phieu !== null ? [{ ma, so_phieu, chi_so }] : []))
        .sort((a, b) => (a.ma < b.ma ? -1 : 1)),
    };
  }
}

const optionsIn = ({ code, options }: ChosenFigure, ballots: number): SourceRecord['cau_hoi'][number] => ({
  ma: code,
  lua_chon: options.map(({ code: ma, n }) => ({ ma, n, ty_le: n === null || ballots === 0 ? null : n / ballots })),
});

/** The same as rows, one a criterion. */
export async function* satisfactionRows(now: Date): AsyncIterable<Row[]> {
  for await (const { nguon, phieu_hoi, tieu_chi } of satisfactionSources(now))
    yield tieu_chi.map(({ ma, n, lua_chon, hai_long, trung_binh }) => ({
      ...{ nguon, phieu_hoi, ma, n },
      ...Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`muc_${level}`, lua_chon?.[level - 1] ?? null])),
      ...{ hai_long: hai_long?.ty_le ?? null, thap: hai_long?.thap ?? null, cao: hai_long?.cao ?? null, trung_binh },
    }));
}

/** How many were asked and how many answered, where it is published. */
export async function* invitationRows(now: Date): AsyncIterable<Row[]> {
  for await (const { nguon, tra_loi } of satisfactionSources(now))
    if (tra_loi) yield [{ nguon, da_hoi: tra_loi.da_hoi, da_tra_loi: tra_loi.da_tra_loi }];
}

/** How many chose which option, as published, of the questions that no group of ballots is given away of. */
export async function* optionRows(now: Date): AsyncIterable<Row[]> {
  for await (const { nguon, so_phieu, cau_hoi } of satisfactionSources(now)) {
    if (so_phieu === 0) continue;
    yield cau_hoi
      .filter(({ ma }) => !(nguon.startsWith('don-') && ma === OUTCOME))
      .flatMap(({ ma, lua_chon }) =>
        lua_chon.flatMap((option) =>
          option.n === null ? [] : [{ nguon, cau_hoi: ma, tra_loi: option.ma, n: option.n }],
        ),
      );
  }
}

/** What is said of answers, of each year (the province, every office with those below it) and of each month (the province). */
export async function* ratingFigures(now: Date): AsyncIterable<RatingsRecord[]> {
  const [codes, scopesOf] = [await unitCodes(), await scopesNow()];
  const ids = new Map([...codes].map(([id, code]) => [code, id]));
  for (const year of await yearsNow(now)) {
    const ofYear = await publishedRatings(yearPeriod(year));
    const of = (ky: string, pham_vi: string, ...asked: Parameters<typeof satisfactionIn>): RatingsRecord => {
      const { whole, unitIds, ofUnit } = satisfactionIn(...asked);
      const units = unitIds.map((id) => ({ ma: codes.get(id)!, ...ofUnit(id) })).filter(({ n }) => n > 0);
      const { yeu_to, ...record } = satisfactionRecord(whole);
      return {
        ...{ pham_vi, ky, ...record },
        yeu_to: yeu_to.map((one) => ({ ...one, lua_chon: one.lua_chon && [...one.lua_chon] })),
        co_quan: units
          .map(({ ma, n, index }) => ({ ma, so_phieu: n, ty_le: index?.share ?? null }))
          .sort((a, b) => (a.ma < b.ma ? -1 : 1)),
      };
    };
    if (ofYear.groups.length > 0) yield [of(String(year), '', ofYear, undefined)];
    for (const unit of new Set(ofYear.units.flatMap((id) => scopesOf(codes.get(id)!))))
      yield [of(String(year), unit, ofYear, await unitsWithin(ids.get(unit)!))];
    for (const month of monthsOf(yearPeriod(year))) {
      const ofMonth = await publishedRatings(monthPeriod(month));
      if (ofMonth.groups.length > 0) yield [of(month, '', ofMonth, undefined)];
    }
  }
}
