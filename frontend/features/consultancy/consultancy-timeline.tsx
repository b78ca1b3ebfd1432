import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { useTranslation } from 'react-i18next';

/** `shown`: anything that differs once something was done. */
export function ConsultancyTimeline({ id, shown }: Readonly<{ id: string; shown: object }>) {
  const { t } = useTranslation();
  const words = (value?: string) =>
    value === 'true' || value === 'false' ? t(value === 'true' ? 'yes' : 'no') : (value ?? t('nothing'));
  return (
    <JournalTimeline
      load={() => ConsultancyEndpoint.timeline(id)}
      of={JSON.stringify(shown)}
      tell={({ field, before, after }) => ({
        name: t([`consultancies.${field}`, field]),
        before: words(before),
        after: words(after),
      })}
    />
  );
}
