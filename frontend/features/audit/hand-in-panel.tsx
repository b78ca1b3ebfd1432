import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Badge } from 'Frontend/components/badge';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import { useTranslation } from 'react-i18next';
import { useAuditAct, type Shown } from './audit-act';

const AFTER_REPORT = ['IMPLEMENTATION', 'CONTINUOUS'];

/** Hands the report in; what is still missing is said before. */
export function HandInPanel(shown: Shown) {
  const mayAct = useMay('audits:fill');
  return mayAct && shown.detail.line.audit.state === 'AUDITING' ? <HandIn {...shown} /> : null;
}

function HandIn({ detail, reload }: Shown) {
  const { t } = useTranslation();
  const { audit } = detail.line;
  const act = useAuditAct(reload, () => undefined);
  const needed = {
    disclosure: !!audit.disclosedOn,
    phases: AFTER_REPORT.includes(audit.phase ?? ''),
    options: detail.options.length > 0,
    results: detail.results.length > 0,
    files: detail.files.some((file) => file.kind === 'REPORT'),
  };
  return (
    <Panel title={t('audits.handIn.title')}>
      <ActForm
        act={act}
        fields={Object.keys(needed)}
        verb={t('audits.handIn.act')}
        onSubmit={() => void act.run(() => AuditEndpoint.handIn(audit.id))}
      >
        <p>{t('audits.handIn.text')}</p>
        <ul className="qs-tasks">
          {Object.entries(needed).map(([name, isThere]) => (
            <li key={name}>
              <p>
                <Badge tone={isThere ? 'success' : 'warning'}>
                  {t(isThere ? 'audits.handIn.there' : 'audits.handIn.missing')}
                </Badge>{' '}
                {t(`audits.handIn.${name}`)}
              </p>
            </li>
          ))}
        </ul>
      </ActForm>
    </Panel>
  );
}
