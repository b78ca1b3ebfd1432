import { Facts } from 'Frontend/components/facts';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { Stepper } from 'Frontend/components/stepper';
import { formatDay } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import type { Shown } from './audit-act';
import { phasesOf, stepsOf } from './audit-steps';
import { StandingBadge } from 'Frontend/components/standing-badge';

const ASIDE = ['SUSPENDED', 'WITHDRAWN', 'CLOSED'];

/** Where a round is, by when what must be done and why, who reviews it and who carries it out. */
export function AuditStory({ detail }: Shown) {
  const { t, i18n } = useTranslation();
  const { audit, deadlines } = detail.line;
  const day = (on?: string) => on && formatDay(on, i18n.language);
  return (
    <>
      {ASIDE.includes(audit.state) && (
        <Note tone="warning">
          <p>{t(`audits.aside.${audit.state}`)}</p>
        </Note>
      )}
      <Panel title={t('audits.story')}>
        <Stepper
          steps={stepsOf(audit).map(({ name, state, on }) => ({
            label: t(`audits.step.${name}`),
            state,
            note: day(on),
          }))}
        />
        <Stepper
          quiet
          steps={phasesOf(audit, detail.phases).map(({ phase, state, on }) => ({
            label: t(`auditPhase.${phase}`),
            state,
            note: day(on),
          }))}
        />
      </Panel>
      <Panel title={t('audits.deadlines')}>
        <ul className="qs-tasks">
          {deadlines.map((due) => (
            <li key={due.rule}>
              <p>
                <StandingBadge standing={due.standing} /> <strong>{t(`rule.${due.rule}`)}</strong>{' '}
                {t('audits.until', { day: day(due.dueOn) })}
                {due.metOn && ` · ${t('audits.metOn', { day: day(due.metOn) })}`}
                <br />
                <span className="qs-muted">{due.explanation}</span>
              </p>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('audits.who')}>
        <Facts
          facts={[
            { name: t('audits.facet.reviewedBy'), value: t(`reviewLevel.${audit.reviewedBy}`) },
            { name: t('audits.why'), value: detail.reviewExplanation },
            { name: t('audits.facet.track'), value: t(`auditTrack.${audit.track}`) },
            {
              name: t('audits.carriedOutBy'),
              value: audit.mode && (detail.consultancy?.name ?? t(`auditMode.${audit.mode}`)),
            },
          ]}
        />
      </Panel>
    </>
  );
}
