import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { useTranslation } from 'react-i18next';
import { useFactValue } from './use-fact-value';

export function EnterpriseTimeline({ id, version }: Readonly<{ id: string; version: number }>) {
  const { t } = useTranslation();
  const factValue = useFactValue();
  return (
    <JournalTimeline
      load={() => EnterpriseEndpoint.timeline(id)}
      of={`${id}/${version}`}
      tell={({ field, before, after }) => ({
        name: t([`field.${field}`, field]),
        before: factValue(field, before),
        after: factValue(field, after),
      })}
    />
  );
}
