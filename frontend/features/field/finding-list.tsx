import { Button } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { LONGEST } from 'Frontend/offline/clean';
import type { Finding, Severity } from 'Frontend/offline/contract';
import { v7 as uuid } from 'uuid';
import { useTranslation } from 'react-i18next';
import { KeptBadge } from './kept-badge';
import { KeptText } from 'Frontend/components/kept-text';
import { PhotoRow } from './photo-row';
import type { OwnCheck } from './use-check';
import { useField } from './use-field';
import { useTouched } from './use-touched';
import { useWriting } from './use-writing';

const SEVERITIES: Severity[] = ['MINOR', 'MODERATE', 'SEVERE'];

/** What is wrong in the plant, how grave it is and by which article. */
export function FindingList({ own }: Readonly<{ own: OwnCheck }>) {
  const { t } = useTranslation();
  const { store, keep } = useField();
  const add = () =>
    keep(store.act(own.check.id, 'FINDING', { finding: uuid(), severity: 'MINOR', text: '' }));
  return (
    <Panel title={t('tablet.findings')}>
      {own.findings.map((finding, index) => (
        <FindingEdit key={finding.finding} own={own} finding={finding} number={index + 1} />
      ))}
      <div className="qs-field-actions">
        <Button onClick={() => void add()}>{t('tablet.addFinding')}</Button>
      </div>
    </Panel>
  );
}

type Props = Readonly<{ own: OwnCheck; finding: Finding; number: number }>;

function FindingEdit({ own, finding, number }: Props) {
  const { t } = useTranslation();
  const { store, keep } = useField();
  const { write, isWriting } = useWriting();
  const title = t('tablet.finding', { number });
  const save = (change: Partial<Finding>) => write(store.amend(own.check.id, 'FINDING', finding, change));
  const touched = useTouched(finding.severity, (severity) => save({ severity }));
  const state = own.unsent.get(`finding:${finding.finding}`)?.state;
  const withdraw = () =>
    keep(
      store.act(own.check.id, 'WITHDRAW_FINDING', {
        finding: finding.finding,
        reason: t('tablet.withdrawnInField'),
      }),
    );
  return (
    <div className="qs-field-item" role="group" aria-label={title}>
      <div className="qs-field-question">
        <h3>{title}</h3>
        <KeptBadge state={touched.isKeeping || isWriting ? 'KEEPING' : state} />
      </div>
      <div className="qs-field-choices">
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className="qs-field-choice"
            aria-pressed={severity === touched.value}
            onClick={() => void touched.choose(severity)}
          >
            {t(`severity.${severity}`)}
          </button>
        ))}
      </div>
      <KeptText
        label={t('tablet.findingText')}
        kept={finding.text}
        longest={LONGEST.text}
        save={(text) => save({ text })}
        isLong
      />
      <KeptText
        label={t('tablet.article')}
        kept={finding.article ?? ''}
        longest={LONGEST.article}
        save={(article) => save({ article: article || undefined })}
      />
      <PhotoRow own={own} of={{ finding: finding.finding }} />
      <Button look="danger" onClick={() => void withdraw()}>
        {t('tablet.withdrawFinding')}
      </Button>
    </div>
  );
}
