import type SubjectKind from 'Frontend/generated/cn/qingshen/inspection/SubjectKind';
import type CampaignCandidate from 'Frontend/generated/cn/qingshen/inspection/CampaignCandidate';
import { Panel } from 'Frontend/components/panel';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ candidates: CampaignCandidate[]; subjectKind: SubjectKind }>;

/** Both pools as they were frozen, each exclusion with its reason. */
export function CampaignPools({ candidates, subjectKind }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('draws.pool')}>
      {(['OBJECT', 'INSPECTOR'] as const).map((kind) => {
        const all = candidates.filter((one) => one.kind === kind);
        return (
          <details key={kind}>
            <summary>
              {t(`campaigns.pool.${kind === 'OBJECT' ? subjectKind : kind}`, {
                free: all.filter((one) => !one.excludedBy).length,
                all: all.length,
              })}
            </summary>
            <ul>
              {all.map((one) => (
                <li key={one.candidate}>
                  {one.name}
                  {one.excludedBy && <span className="qs-muted"> {t(`campaignRule.${one.excludedBy}`)}</span>}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Panel>
  );
}
