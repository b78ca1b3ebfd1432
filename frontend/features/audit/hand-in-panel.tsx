import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { Badge } from 'Frontend/components/badge';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import { useState } from 'react';
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
  const [answer, setAnswer] = useState<'ask' | 'mend'>();
  const close = () => setAnswer(undefined);
  const act = useAuditAct(reload, close);
  const needed = {
    disclosure: !!audit.disclosedOn,
    phases: AFTER_REPORT.includes(audit.phase ?? ''),
    options: detail.options.length > 0,
    results: detail.results.length > 0,
    files: detail.files.some((file) => file.kind === 'REPORT'),
  };
  const missing = Object.values(needed).filter((isThere) => !isThere).length;
  return (
    <Panel title={t('audits.handIn.title')}>
      <div className="qs-stack">
        {answer === 'mend' && missing > 0 && (
          <Note tone="danger">
            <p>{t('audits.handIn.mend', { count: missing })}</p>
          </Note>
        )}
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
        <div className="qs-actions">
          <Button look="primary" onClick={() => setAnswer(missing > 0 ? 'mend' : 'ask')}>
            {t('audits.handIn.act')}
          </Button>
        </div>
      </div>
      {answer === 'ask' && (
        <ActDialog
          title={t('audits.handIn.title')}
          act={act}
          verb={t('audits.handIn.act')}
          onSubmit={() => void act.run(() => AuditEndpoint.handIn(audit.id))}
          onClose={close}
        >
          <p>{t('audits.handIn.consequence')}</p>
        </ActDialog>
      )}
    </Panel>
  );
}
