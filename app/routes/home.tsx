// The front page.
import { useWords } from '../i18n/words.tsx';
import { PageTitle } from '../ui/page.tsx';

export default function Home() {
  const { t } = useWords();
  return <PageTitle lead={t('brand.tagline')}>Hồi Âm</PageTitle>;
}
