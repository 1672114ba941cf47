// Name, governing body and contact of the province; the prefix of the codes; the logo.
import { LICENCE_CODES, LICENCES } from '../../domain/licences.ts';
import { useWords } from '../../i18n/words.tsx';
import { Button, FormPart, TextField } from '../../ui/form.tsx';
import { type Given, useFields } from '../administration/fields.tsx';

interface FocalPoint {
  code: string;
  name: string;
}

export function ProvinceForm({ offices, ...given }: Given & { offices: readonly FocalPoint[] }) {
  const { t } = useWords();
  const { text, choice } = useFields(given);
  return (
    <form method="post" noValidate>
      <FormPart prefix="province">
        {text('provinceName')}
        {text('provinceNameEn')}
        {text('operator', { hint: t('administration:province.operatorHint') })}
        {text('operatorEn')}
        {text('responsible', { hint: t('administration:province.operatorHint') })}
        {text('hotline')}
        {text('contactEmail')}
        {text('contactAddress')}
        {text('fewestRanked', { isNumber: true, hint: t('administration:province.fewestRankedHint') })}
        {choice(
          'dataLicence',
          LICENCE_CODES.map((code) => (
            <option key={code} value={code}>
              {LICENCES[code].name}
            </option>
          )),
          {
            isOptional: true,
            any: t('administration:province.licenceUndecided'),
            hint: t('administration:province.licenceHint'),
          },
        )}
        {choice(
          'focalPoint',
          offices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          )),
          { hint: t('administration:province.focalPointHint') },
        )}
        {text('codePrefix', { hint: t('administration:province.prefixHint') })}
        <Button name="intent" value="change">
          {t('administration:form.save')}
        </Button>
      </FormPart>
    </form>
  );
}

export function LogoForm({ logo, error }: { logo: string | null; error?: string }) {
  const { t } = useWords();
  return (
    <form method="post" encType="multipart/form-data" noValidate>
      <FormPart prefix="logo">
        {logo ? (
          <p>
            <img
              src={logo}
              alt={t('administration:province.logoNow')}
              className="h-20 w-auto rounded bg-white object-contain p-1"
            />
          </p>
        ) : (
          <p>{t('administration:province.noLogo')}</p>
        )}
        <TextField
          name="file"
          type="file"
          accept="image/png,image/jpeg,image/webp"
          label={t('administration:field.logo')}
          hint={t('administration:province.logoHint')}
          error={error}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="logo">
            {t('administration:form.save')}
          </Button>
          {logo ? (
            <Button look="danger" name="intent" value="noLogo">
              {t('administration:province.removeLogo')}
            </Button>
          ) : null}
        </div>
      </FormPart>
    </form>
  );
}
