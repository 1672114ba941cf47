// Asked when the text speaks of denouncing: such a matter must stay secret, and one button removes all of it.
import { useWords } from '../../i18n/words.tsx';
import { Button } from '../../ui/form.tsx';
import { Notice } from '../../ui/page.tsx';

export function DenouncingQuestion({ draft }: { draft: string | null }) {
  const { t, to } = useWords();
  return (
    <div className="mx-auto max-w-2xl">
      <Notice look="warn" title={t('sending:matter.denouncing')}>
        <p>{t('sending:matter.denouncingBody')}</p>
        <form method="post" action={to.send(null, draft)} className="mt-3">
          <Button look="danger" name="do" value="denounce">
            {t('sending:matter.denouncingButton')}
          </Button>
        </form>
      </Notice>
    </div>
  );
}
