import type Finding from 'Frontend/generated/cn/qingshen/inspection/Finding';
import { Panel } from 'Frontend/components/panel';
import { SeverityBadge } from 'Frontend/components/severity-badge';
import { useTranslation } from 'react-i18next';

/** What was found, the worst first; what was withdrawn says why. */
export function FindingsPanel({ findings }: Readonly<{ findings: Finding[] }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('checks.findings')}>
      {findings.length === 0 && <p className="qs-muted">{t('checks.noFindings')}</p>}
      <ul className="qs-stack">
        {findings.map((one) => (
          <li key={one.id} className="qs-entry">
            <p>
              <SeverityBadge severity={one.severity} /> {one.text}
            </p>
            <p className="qs-muted">{[one.item, one.article, one.by].filter(Boolean).join(' · ')}</p>
            {one.withdrawnReason && <p>{t('checks.withdrawn', { reason: one.withdrawnReason })}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
