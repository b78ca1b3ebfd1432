import type CheckSignature from 'Frontend/generated/cn/qingshen/inspection/CheckSignature';
import { Panel } from 'Frontend/components/panel';
import { formatMoment } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { Picture } from './picture';

/** Who signed; a witness says why the representative did not. */
export function SignaturesPanel({ signatures }: Readonly<{ signatures: CheckSignature[] }>) {
  const { t, i18n } = useTranslation();
  return (
    <Panel title={t('checks.signatures')}>
      {signatures.length === 0 && <p className="qs-muted">{t('checks.noSignatures')}</p>}
      <ul className="qs-stack">
        {signatures.map((one) => (
          <li key={one.id} className="qs-entry">
            {one.photoId && <Picture id={one.photoId} name={one.name} />}
            <p>
              {t(`checkRole.${one.role}`)} · {one.name}
            </p>
            <p className="qs-muted">{formatMoment(one.signedAt, i18n.language)}</p>
            {one.refusal && <p>{t('checks.refused', { reason: one.refusal })}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
