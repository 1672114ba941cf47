// One office for machines, with its figures of the year.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { figuresRecord, yearFigures } from '../features/figures/index.server.ts';
import { organisationPage } from '../features/organisations/index.server.ts';
import type { UnitLine } from '../features/organisations/types.ts';
import { jsonTwin, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';

const coded = ({ code, name }: UnitLine) => ({ ma: code, ten: name });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const office = await organisationPage(params.code ?? '', language, now);
  if (!office) return twinRefusal(404, 'khong_co');
  const figures = await yearFigures(null, language, now, office.id);
  return jsonTwin(
    { self: to.organisation(office.code) },
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
      thuoc: office.above.map(coded),
      truc_thuoc: office.below.map(coded),
      thong_ke: figuresRecord(figures, language),
    },
  );
}
