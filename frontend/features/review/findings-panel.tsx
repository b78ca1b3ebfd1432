import type Findings from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/Findings';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { Button, DownloadLink } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatDay, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskCorrections } from './ask-corrections';
import { CorrectionsPanel } from './corrections-panel';
import { DecideDialog } from './decide-dialog';
import { MeetingPanel } from './meeting-panel';
import type { PanelProps } from './review-show';
import { ScoreTable } from './score-table';

/** How far the scoring is, what the panel came to, and the opinion that is issued on it. */
export function FindingsPanel({ detail, reload }: PanelProps) {
  const { t } = useTranslation();
  const { panel } = detail;
  const {
    value,
    failed,
    reload: again,
  } = useLoad(async () => (await ReviewEndpoint.findings(panel.id)) ?? null, `${panel.id} ${panel.state}`);
  const reloadAll = () => {
    reload();
    again();
  };
  return (
    <>
      {value && (
        <MeetingPanel
          detail={detail}
          reload={reloadAll}
          meetings={value.meetings}
          mayWrite={panel.state === 'COMPLETE' && !value.conclusion}
        />
      )}
      <Panel title={t('scores.title')}>
        {failed && <Failed retry={again} />}
        {!value && !failed && <Skeleton />}
        {value && <Found findings={value} detail={detail} reload={reloadAll} />}
      </Panel>
      {value && panel.correctionsDueOn && (
        <CorrectionsPanel detail={detail} reload={reloadAll} findings={value} />
      )}
    </>
  );
}

function Found({ findings, detail, reload }: PanelProps & Readonly<{ findings: Findings }>) {
  const { t, i18n } = useTranslation();
  const mayDecide = useMay('reviews:plan') && detail.isOwn;
  const [asking, setAsking] = useState<'decide' | 'corrections'>();
  const { conclusion, scores, sheet, corrections } = findings;
  const scored = Object.keys(scores.bySeat).length;
  const seats = findings.meetings[0]?.present.length ?? detail.seats.length;
  const { state, correctionsDueOn = '' } = detail.panel;
  const isToCorrect = conclusion?.outcome === 'PASS_AFTER_CORRECTION' && state === 'COMPLETE';
  const lapsed = state === 'CORRECTING' && corrections[0]?.state !== 'CONFIRMED';
  const isWaiting = lapsed && (corrections[0]?.state === 'HANDED_IN' || correctionsDueOn >= today());
  const done = () => {
    setAsking(undefined);
    reload();
  };
  return (
    <>
      <p>
        {t('scores.progress', { scored, seats })}
        {scored > 0 && ` · ${t('scores.mean', { mean: findings.mean })}`}
      </p>
      <ScoreTable sheet={sheet} scores={scores} />
      {conclusion && (
        <Facts
          facts={[
            { name: t('scores.outcome'), value: t(`outcome.${conclusion.outcome}`) },
            { name: t('scores.opinion'), value: <span className="qs-lines">{conclusion.opinion}</span> },
            ...(conclusion.level
              ? [{ name: t('scores.level'), value: t(`acceptanceLevel.${conclusion.level}`) }]
              : []),
            ...(conclusion.corrections
              ? [
                  {
                    name: t('scores.corrections'),
                    value: <span className="qs-lines">{conclusion.corrections}</span>,
                  },
                ]
              : []),
            ...(conclusion.note ? [{ name: t('scores.note'), value: conclusion.note }] : []),
            {
              name: t('scores.documentNumber'),
              value:
                conclusion.decidedOn &&
                t('scores.decided', {
                  day: formatDay(conclusion.decidedOn, i18n.language),
                  number: conclusion.documentNumber,
                }),
            },
          ]}
        />
      )}
      {conclusion?.decidedOn && (
        <div className="qs-actions">
          <DownloadLink href={`/reviews/${detail.panel.id}.pdf`}>{t('scores.pdf')}</DownloadLink>
        </div>
      )}
      {conclusion && !conclusion.decidedOn && mayDecide && !isWaiting && (
        <div className="qs-actions">
          <Button look="primary" onClick={() => setAsking(isToCorrect ? 'corrections' : 'decide')}>
            {t(isToCorrect ? 'corrections.ask' : 'scores.decide')}
          </Button>
        </div>
      )}
      {asking === 'decide' && (
        <DecideDialog
          panelId={detail.panel.id}
          lapsed={lapsed}
          onClose={() => setAsking(undefined)}
          onDone={done}
        />
      )}
      {asking === 'corrections' && (
        <AskCorrections panelId={detail.panel.id} onClose={() => setAsking(undefined)} onDone={done} />
      )}
    </>
  );
}
