// One office: how to reach it, its figures beside the province's, its procedures, its public cases.
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { placeInProvince } from '../features/map/index.server.ts';
import { PlaceOnMap } from '../features/map/place-in-province.tsx';
import { organisationPage } from '../features/organisations/index.server.ts';
import type { OrganisationView } from '../features/organisations/types.ts';
import { searchProcedures } from '../features/procedures/index.server.ts';
import { CaseLines } from '../features/publications/case-line.tsx';
import { publishedCases } from '../features/publications/index.server.ts';
import { targetStandings } from '../features/targets/index.server.ts';
import { unitBesideProvince } from '../features/timeliness/index.server.ts';
import { UnitFigures } from '../features/timeliness/unit-figures.tsx';
import { pageHead } from '../http/page-head.ts';
import { shareCardOf } from '../http/paths.ts';
import { periodAsked } from '../http/period-asked.server.ts';
import { visitorOf } from '../http/visitor.server.ts';
import { formatDay } from '../i18n/format.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { DataLinks } from '../ui/data-links.tsx';
import { Facts, Notice, PageTitle, PhoneLink, Section } from '../ui/page.tsx';

const CASES_SHOWN = 5;
const PROCEDURES_SHOWN = 10;

export const meta: MetaFunction<typeof loader> = ({ location, data, matches }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({
    location,
    title: data?.office.name ?? t('public:organisations.title'),
    twins: ['json'],
    card: data ? { path: shareCardOf(location.pathname), matches } : undefined,
  });
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { language, now } = visitorOf(request);
  const { why, period } = periodAsked(request, now);
  const office = await organisationPage(params.code ?? '', language, now);
  if (!office) throw new Response(null, { status: 404 });
  const [sides, { items: procedures }, cases, place] = await Promise.all([
    unitBesideProvince(office.code, period, language, now),
    searchProcedures({ owner: office.code }, language, now),
    publishedCases({ unit: office.code }, language, now, CASES_SHOWN),
    placeInProvince(office.code),
  ]);
  if (!sides) throw new Response(null, { status: 404 });
  const { id: _, ...shown } = office;
  const targets = await targetStandings(sides.unit, language);
  const body = {
    office: shown,
    place,
    sides,
    targets,
    why,
    procedures: procedures.slice(0, PROCEDURES_SHOWN).map(({ code, name }) => ({ code, name })),
    cases: cases.items,
  };
  return json(body, { status: why ? 400 : 200 });
}

export default function Organisation() {
  const { office, place, sides, targets, why, procedures, cases } = useLoaderData<typeof loader>();
  const { t, to } = useWords();
  return (
    <>
      <PageTitle above={t(`organisation:level.${office.level}`)}>{office.name}</PageTitle>
      {office.isIntake ? <p className="mb-4">{t('organisation:intake')}</p> : null}
      <Ended office={office} />
      <Contact office={office} />
      {place ? <PlaceOnMap place={place} name={office.name} /> : null}
      <UnitFigures sides={sides} targets={targets} why={why} />
      <Section title={t('public:organisations.procedures')} id="thu-tuc">
        {procedures.length > 0 ? (
          <>
            <ul className="divide-y divide-line">
              {procedures.map(({ code, name }) => (
                <li key={code} className="py-2">
                  <span className="text-sm text-muted">{code}</span> <span lang="vi">{name}</span>
                </li>
              ))}
            </ul>
            <p className="mt-3">
              <a href={to.procedures({ 'co-quan': office.code })}>{t('public:organisations.allProcedures')}</a>
            </p>
          </>
        ) : (
          <p>{t('public:organisations.noProcedures')}</p>
        )}
      </Section>
      <Section title={t('public:organisations.cases')} id="ho-so">
        {cases.length > 0 ? (
          <>
            <CaseLines lines={cases} isBelowSection />
            <p className="mt-3">
              <a href={to.cases({ 'co-quan': office.code })}>{t('public:organisations.allCases')}</a>
            </p>
          </>
        ) : (
          <p>{t('public:organisations.noCases')}</p>
        )}
      </Section>
      <DataLinks formats={['json']} />
    </>
  );
}

type Office = Omit<OrganisationView, 'id'>;

function Ended({ office: { hasEnded, validTo, successor } }: { office: Office }) {
  const { t, to } = useWords();
  if (!hasEnded || !validTo) return null;
  return (
    <Notice look="warn" title={t('organisation:endedOn', { day: formatDay(validTo) })}>
      {successor ? (
        <p>
          {t('organisation:successor', { unit: successor.name })}{' '}
          <a href={to.organisation(successor.code)}>{successor.name}</a>
        </p>
      ) : (
        <p>{t('organisation:noSuccessor')}</p>
      )}
    </Notice>
  );
}

function Contact({ office }: { office: Office }) {
  const { t, to } = useWords();
  const { phone, email, address, hours } = office.contact;
  const links = (units: readonly { code: string; name: string }[]) =>
    units.length > 0 && (
      <ul>
        {units.map(({ code, name }) => (
          <li key={code} className="py-0.5">
            <a href={to.organisation(code)}>{name}</a>
          </li>
        ))}
      </ul>
    );
  return (
    <Facts
      facts={[
        { name: t('organisation:phone'), value: phone && <PhoneLink number={phone} /> },
        { name: t('organisation:email'), value: email && <a href={`mailto:${email}`}>{email}</a> },
        { name: t('organisation:address'), value: address },
        { name: t('sending:denunciation.hours'), value: hours },
        { name: t('organisation:contact'), value: !phone && !email && !address && t('organisation:noContact') },
        { name: t('organisation:above'), value: links(office.above) },
        { name: t('organisation:below'), value: office.below.length <= 30 && links(office.below) },
        { name: t('organisation:predecessors'), value: links(office.predecessors) },
      ]}
    />
  );
}
