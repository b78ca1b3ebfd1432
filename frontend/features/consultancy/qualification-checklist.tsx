import type Checked from 'Frontend/generated/cn/qingshen/consultancy/Consultancy/Checked';
import { Badge } from 'Frontend/components/badge';
import { Note } from 'Frontend/components/note';
import { useTranslation } from 'react-i18next';

/** The conditions of the audit rules, article 16, one by one. */
export function QualificationChecklist({ checklist }: Readonly<{ checklist: Checked[] }>) {
  const { t } = useTranslation();
  return (
    <div className="qs-stack">
      <ul className="qs-list">
        {checklist.map(({ qualification, met }) => (
          <li key={qualification}>
            <Badge tone={met ? 'success' : 'warning'}>
              {t(met ? 'qualification.met' : 'qualification.unmet')}
            </Badge>{' '}
            {t(`qualification.${qualification}`)}
          </li>
        ))}
      </ul>
      {checklist.some(({ met }) => !met) && (
        <Note tone="warning">
          <p>{t('qualification.note')}</p>
        </Note>
      )}
    </div>
  );
}
