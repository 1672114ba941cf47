// The list of one-time links of a round as CSV: made and handed over in one answer, for only hashes are kept.
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { linksForm } from '../features/surveys/forms.ts';
import { makeLinks } from '../features/surveys/index.server.ts';
import { csvFile } from '../http/csv.server.ts';
import { checkForm, readForm } from '../http/forms.server.ts';
import { atDeskWith } from '../http/session.server.ts';
import { settings } from '../settings.server.ts';

const COLUMNS = ['stt', 'don_vi', 'ten_don_vi', 'lien_ket'] as const;

/** Nothing to read here: who comes back is led to the round. */
export async function loader({ request, params }: ActionFunctionArgs) {
  const { to } = await atDeskWith(request, 'manage:surveys');
  return redirect(to.surveyRound(params.code ?? ''));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, now, to } = await atDeskWith(request, 'manage:surveys');
  const code = params.code ?? '';
  const checked = checkForm(linksForm, await readForm(request));
  const result = await makeLinks(actor, code, checked.ok ? checked.value.expected : 100, now);
  if (!result.ok && result.why === 'unknown') throw new Response(null, { status: 404 });
  if (!result.ok) return redirect(to.surveyRound(code, { xong: result.why === 'tooMany' ? 'linksTooMany' : null }));
  const rows = result.links.map(({ unit, name, token }, place) => ({
    ...{ stt: place + 1, don_vi: unit, ten_don_vi: name },
    lien_ket: `${settings().publicUrl}${to.surveyLink(token)}`,
  }));
  return csvFile(`lien-ket-${code}`, COLUMNS, rows);
}
