import type Findings from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/Findings';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { Button, DownloadLink } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideDialog } from './decide-dialog';
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
  return (
    <Panel title={t('scores.title')}>
      {failed && <Failed retry={again} />}
      {!value && !failed && <Skeleton />}
      {value && <Found findings={value} detail={detail} reload={reload} />}
    </Panel>
  );
}

function Found({ findings, detail, reload }: PanelProps & Readonly<{ findings: Findings }>) {
  const { t, i18n } = useTranslation();
  const mayDecide = useMay('reviews:plan') && detail.isOwn;
  const [isAsking, setAsking] = useState(false);
  const { conclusion, scores, sheet } = findings;
  const scored = Object.keys(scores.bySeat).length;
  return (
    <>
      <p>
        {t('scores.progress', { scored, seats: detail.seats.length })}
        {scored > 0 && ` · ${t('scores.mean', { mean: findings.mean })}`}
      </p>
      <ScoreTable sheet={sheet} scores={scores} />
      {conclusion && (
        <Facts
          facts={[
            { name: t('scores.outcome'), value: t(`outcome.${conclusion.outcome}`) },
            { name: t('scores.opinion'), value: conclusion.opinion },
            ...(conclusion.corrections
              ? [{ name: t('scores.corrections'), value: conclusion.corrections }]
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
      {conclusion && !conclusion.decidedOn && mayDecide && (
        <div className="qs-actions">
          <Button look="primary" onClick={() => setAsking(true)}>
            {t('scores.decide')}
          </Button>
        </div>
      )}
      {isAsking && conclusion && (
        <DecideDialog
          panelId={detail.panel.id}
          needsNote={!!conclusion.corrections}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            reload();
          }}
        />
      )}
    </>
  );
}
