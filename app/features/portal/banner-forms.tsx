// A notice to put on the public pages, and those that stand or stood there.
import { BANNER_LEVELS } from '../../domain/banner.ts';
import { formatDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart } from '../../ui/form.tsx';
import { Badge } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { type Given, useFields } from '../administration/fields.tsx';
import type { BannerView } from './types.ts';

export function BannerForm(given: Given) {
  const { t } = useWords();
  const { area, day, choice } = useFields(given);
  const levels = BANNER_LEVELS.map((level) => (
    <option key={level} value={level}>
      {t(`administration:banner.level.${level}`)}
    </option>
  ));
  return (
    <form method="post" noValidate>
      <FormPart prefix="banner">
        {choice('bannerLevel', levels)}
        {area('text')}
        {area('textEn')}
        {day('validFrom')}
        {day('validTo')}
        <Button name="intent" value="add">
          {t('administration:form.add')}
        </Button>
      </FormPart>
    </form>
  );
}

const LOOK = { shown: 'good', toCome: 'info', over: 'plain' } as const;

export function BannerList({ banners }: { banners: readonly BannerView[] }) {
  const { t, language } = useWords();
  return (
    <Table
      caption={t('administration:banner.list')}
      rows={banners}
      keyOf={({ id }) => id}
      columns={[
        {
          title: t('administration:field.text'),
          isRowHeader: true,
          cell: (one) => (
            <>
              {language === 'en' ? one.textEn : one.text}{' '}
              <Badge look={LOOK[one.standing]}>{t(`administration:banner.standing.${one.standing}`)}</Badge>
            </>
          ),
        },
        {
          title: t('administration:field.bannerLevel'),
          cell: ({ level }) => t(`administration:banner.level.${level}`),
        },
        {
          title: t('administration:field.valid'),
          cell: ({ validFrom, validTo }) => `${formatDay(validFrom)} – ${formatDay(validTo)}`,
        },
        {
          title: t('administration:banner.end'),
          cell: ({ id, standing }) =>
            standing === 'over' ? null : (
              <form method="post">
                <input type="hidden" name="banner" value={id} />
                <FormPart prefix={`banner-${id}`}>
                  <Button look="secondary" name="intent" value="end">
                    {t('administration:banner.end')}
                  </Button>
                </FormPart>
              </form>
            ),
        },
      ]}
    />
  );
}
