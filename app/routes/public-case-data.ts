// One published case for machines.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { missingInWords } from '../features/deadlines/words.ts';
import { missingLimitsOf } from '../features/following/index.server.ts';
import { timelineOf } from '../features/petitions/index.server.ts';
import { caseRecord, publicCase, publicState } from '../features/publications/index.server.ts';
import { readCode } from '../http/read-code.server.ts';
import { jsonTwin, twinRefusal } from '../http/twins.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { wordsOf } from '../i18n/translate.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, to, now } = visitorOf(request);
  const code = await readCode(params.code);
  const found = await publicCase(code, language, now);
  if (found.found === 'nothing') return twinRefusal(404, 'khong_co');
  if (found.found === 'removed') return twinRefusal(410, 'da_go');
  const events = await timelineOf(found.id, 'everyone', language);
  const missing = await missingLimitsOf(code, found.clocks);
  return jsonTwin(
    { self: to.publicCase(code) },
    {
      ...caseRecord(found.case),
      thoi_han: found.clocks.map((clock) => ({
        loai: clock.name,
        lan: clock.round,
        ngay_bat_dau: clock.receivedDay,
        han_ban_dau: clock.firstDueDay,
        han: clock.dueDay,
        trang_thai: clock.state,
        ...(clock.unknownYears.length > 0 && { nam_chua_co_lich: clock.unknownYears }),
        can_cu: clock.legalBasis,
        cac_buoc: clock.steps,
      })),
      thoi_han_khong_co: missing.map((limit) => ({
        loai: limit.clock,
        ly_do: missingInWords(limit, wordsOf(language)),
        can_cu: limit.legalBasis,
        quy_dinh_sau: limit.begins && { ma: limit.begins.code, tu_ngay: limit.begins.from },
      })),
      dien_bien: events.map((event) => ({
        luc: new Date(event.at).toISOString(),
        viec: event.move,
        tu: publicState(event.from),
        den: publicState(event.to),
        co_quan: event.unit,
        den_co_quan: event.toUnit,
        can_cu: event.legalBasis,
      })),
    },
  );
}
