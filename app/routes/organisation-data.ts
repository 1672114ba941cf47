// One office for machines, with its figures of a period beside the province's and its target lines.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { figuresRecord, periodOf } from '../features/figures/index.server.ts';
import { organisationPage } from '../features/organisations/index.server.ts';
import type { UnitLine } from '../features/organisations/types.ts';
import { targetRecord, targetStandings } from '../features/targets/index.server.ts';
import { comparisonRecord, unitBesideProvince } from '../features/timeliness/index.server.ts';
import { jsonTwin, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { wordsOf } from '../i18n/translate.ts';

const coded = ({ code, name }: UnitLine) => ({ ma: code, ten: name });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const search = new URL(request.url).searchParams;
  const asked = periodOf(search, now);
  if (!asked.ok) return twinRefusal(400, asked.why, wordsOf(language)(`period:refused.${asked.why}`));
  const office = await organisationPage(params.code ?? '', language, now);
  const sides = office && (await unitBesideProvince(office.code, asked.period, language, now));
  if (!office || !sides) return twinRefusal(404, 'khong_co');
  const targets = await targetStandings(sides.unit, language);
  const said = { tu: search.get('tu'), den: search.get('den'), nam: search.get('nam') };
  return jsonTwin(
    { self: to.organisation(office.code, said) },
    {
      ...coded(office),
      cap: office.level,
      tu_ngay: office.validFrom,
      den_ngay: office.validTo,
      da_ket_thuc: office.hasEnded,
      ke_thua: office.successor && coded(office.successor),
      dien_thoai: office.contact.phone,
      thu_dien_tu: office.contact.email,
      dia_chi: office.contact.address,
      gio_tiep_cong_dan: office.contact.hours,
      thuoc: office.above.map(coded),
      truc_thuoc: office.below.map(coded),
      thong_ke: figuresRecord(sides.unit, language),
      ben_canh_tinh: comparisonRecord(sides),
      chi_tieu: targets.map(targetRecord),
    },
  );
}
