import type EntryWithEvidence from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseDetail/EntryWithEvidence';
import type Evidence from 'Frontend/generated/cn/qingshen/enterprise/Evidence';
import { Badge } from 'Frontend/components/badge';
import { FileLink } from 'Frontend/components/file-link';
import { Empty } from 'Frontend/components/states';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { BasisBadges } from 'Frontend/components/basis-badges';

export function EnterpriseEntries({ entries }: Readonly<{ entries: EntryWithEvidence[] }>) {
  const { t } = useTranslation();
  if (entries.length === 0) {
    return (
      <Empty title={t('entries.none')}>
        <p>{t('entries.noneText')}</p>
      </Empty>
    );
  }
  return entries.map((one) => <Entry key={one.entry.id} {...one} />);
}

function Entry({ entry, evidence }: EntryWithEvidence) {
  const { t, i18n } = useTranslation();
  const day = (value: string) => formatDay(value, i18n.language);
  return (
    <div className="qs-entry">
      <span className="qs-badges">
        {entry.leftOn ? (
          <Badge>{t('entries.left')}</Badge>
        ) : (
          <Badge tone="success">{t('show.onRegister')}</Badge>
        )}
        <BasisBadges bases={entry.bases} />
      </span>
      <div>
        {entry.leftOn
          ? t('entries.fromTo', { from: day(entry.enteredOn), to: day(entry.leftOn) })
          : t('entries.since', { from: day(entry.enteredOn) })}
      </div>
      {entry.enterReason && (
        <div className="qs-muted">{t('entries.enterReason', { reason: entry.enterReason })}</div>
      )}
      {entry.leaveReason && (
        <div className="qs-muted">{t('entries.leaveReason', { reason: entry.leaveReason })}</div>
      )}
      {evidence.length > 0 && (
        <ul className="qs-list">
          {evidence.map((one) => (
            <EvidenceItem key={one.id} evidence={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function EvidenceItem({ evidence }: Readonly<{ evidence: Evidence }>) {
  const { t, i18n } = useTranslation();
  return (
    <li>
      {t(`purpose.${evidence.purpose}`)} · {t(`evidence.${evidence.kind}`)} · {evidence.reference} ·{' '}
      <span className="qs-muted">{formatDay(evidence.dated, i18n.language)}</span>
      {evidence.file && (
        <>
          {' '}
          <FileLink file={evidence.file} />
        </>
      )}
    </li>
  );
}
