import type { Check } from 'Frontend/offline/contract';
import { useTranslation } from 'react-i18next';
import { wayTo } from './places';

/** Shows the way in the tablet's own maps. */
export function WayLink({ check }: Readonly<{ check: Check }>) {
  const { t } = useTranslation();
  const way = wayTo(check);
  return (
    way && (
      <a className="qs-button" href={way} aria-label={t('tablet.wayTo', { name: check.subject.name })}>
        {t('tablet.way')}
      </a>
    )
  );
}
