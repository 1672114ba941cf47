// What this portal is, how it works, and what its figures and data mean.
import type { MetaFunction } from '@remix-run/node';
import { KINDS } from '../domain/petition.ts';
import { pageHead } from '../http/page-head.ts';
import { languageOfPath, wordsOf } from '../i18n/translate.ts';
import { useWords } from '../i18n/words.tsx';
import { PageTitle, Section } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';

const STEPS = ['send', 'accept', 'answer', 'rate', 'publish'] as const;
const FIELDS = [
  'ma',
  'ten',
  'loai',
  'trang_thai',
  'tieu_de',
  'noi_dung',
  'tra_loi',
  'co_quan',
  'linh_vuc',
  'dia_ban',
  'thu_tuc',
  'ngay_nhan',
  'ngay_tiep_nhan',
  'han_tra_loi',
  'han_ban_dau',
  'ngay_tra_loi',
  'dung_han',
  'ngay_cong_khai',
  'so',
  'mau_so',
  'ty_le',
  'con_trong_han',
  'roi_di_tre_han',
  'tron_thang',
  'cong_khai',
  'ngay_lam_viec',
  'phan_hoi_dau_tien',
  'muc',
  'so_voi_muc',
  'so_voi_noi_khac',
] as const;

export const meta: MetaFunction = ({ location }) => {
  const t = wordsOf(languageOfPath(location.pathname));
  return pageHead({ location, title: t('public:about.title'), description: t('public:about.lead') });
};

export default function About() {
  const { t, to } = useWords();
  return (
    <>
      <PageTitle lead={t('public:about.lead')}>{t('public:about.title')}</PageTitle>
      <Section title={t('public:about.how.title')}>
        <ol className="max-w-prose list-decimal space-y-2 pl-6">
          {STEPS.map((step) => (
            <li key={step}>{t(`public:about.how.${step}`)}</li>
          ))}
        </ol>
      </Section>
      <Section title={t('public:about.kinds.title')}>
        <dl className="max-w-prose space-y-2">
          {KINDS.map((kind) => (
            <div key={kind}>
              <dt className="inline font-semibold">{t(`petition:kind.${kind}`)}: </dt>
              <dd className="inline">{t(`public:about.kinds.${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('public:about.not.title')}>
        <ul className="max-w-prose list-disc space-y-2 pl-6">
          <li>{t('public:about.not.denunciation')}</li>
          <li>{t('public:about.not.emergency')}</li>
        </ul>
      </Section>
      <Section title={t('public:about.dates.title')} id="thoi-han">
        <p className="max-w-prose">{t('public:about.dates.body')}</p>
      </Section>
      <Section title={t('public:about.figures.title')} id="thong-ke">
        <p className="max-w-prose">
          {t('public:about.figures.body')} <a href={`${to.timeliness()}#so-lieu`}>{t('public:about.figures.link')}</a>
        </p>
      </Section>
      <Section title={t('public:about.data.title')} id="du-lieu">
        <p className="mb-4 max-w-prose">{t('public:about.data.body')}</p>
        <Table
          caption={t('public:about.data.title')}
          columns={[
            {
              title: t('public:about.data.name'),
              isRowHeader: true,
              cell: (name: (typeof FIELDS)[number]) => <code>{name}</code>,
            },
            { title: t('public:about.data.meaning'), cell: (name) => t(`public:about.data.field.${name}`) },
          ]}
          rows={FIELDS}
          keyOf={(name) => name}
        />
      </Section>
      <Section title={t('public:about.open.title')}>
        <p className="max-w-prose">{t('public:about.open.body')}</p>
      </Section>
    </>
  );
}
