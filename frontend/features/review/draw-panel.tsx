import type DrawDetail from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/DrawDetail';
import { DownloadLink } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { Panel } from 'Frontend/components/panel';
import { sourceText } from 'Frontend/components/public-source';
import { Stepper, type Step } from 'Frontend/components/stepper';
import { formatMoment } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';
import { CandidateList } from './candidate-list';
import { ConsentStep, FreezeStep, RedrawStep, PanelShareStep, PanelValueStep } from './draw-steps';
import type { PanelProps } from './review-show';

/** The draw of a panel's experts, step by step as it happens; former draws stay below. */
export function DrawPanel({ detail, reload }: PanelProps) {
  const { t } = useTranslation();
  const latest = inForce(detail.draws);
  return (
    <Panel title={t('draws.title')}>
      <Stepper
        steps={stepsOf(detail.panel.state, latest).map((step) => ({ ...step, label: t(step.label) }))}
      />
      <NextStep detail={detail} reload={reload} />
      {[...detail.draws].reverse().map((one) => (
        <DrawShow key={one.draw.id} shown={one} />
      ))}
    </Panel>
  );
}

/** Where a draw is. */
export function stepsOf(panelState: string, latest?: DrawDetail): Step[] {
  const isDrawn = latest?.draw.state === 'DRAWN';
  const done = [
    !!latest && latest.draw.state !== 'PROPOSED',
    isDrawn || latest?.shares.length === 2,
    isDrawn,
    ['COMPLETE', 'CORRECTING', 'DONE'].includes(panelState),
  ];
  const current = panelState === 'CANCELLED' ? -1 : done.indexOf(false);
  return ['draws.freeze', 'draws.share', 'draws.value', 'draws.seat'].map((label, index) => ({
    label,
    state: done[index] ? 'done' : index === current ? 'current' : 'todo',
  }));
}

/** The draw that counts: the last one, unless it was withdrawn before anybody consented. */
const inForce = (draws: DrawDetail[]) => draws.findLast(({ draw }) => draw.state !== 'VOID') ?? draws.at(-1);

function NextStep({ detail, reload }: PanelProps) {
  const latest = inForce(detail.draws);
  const { state } = detail.panel;
  if (state === 'PLANNED') {
    return <FreezeStep detail={detail} reload={reload} />;
  }
  if (latest?.draw.state === 'PROPOSED') {
    return <ConsentStep shown={latest} reload={reload} />;
  }
  if (state === 'DRAWING' && latest) {
    return latest.shares.length < 2 ? (
      <PanelShareStep shown={latest} reload={reload} />
    ) : (
      <PanelValueStep shown={latest} reload={reload} />
    );
  }
  return state === 'SEATING' || state === 'COMPLETE' ? <RedrawStep detail={detail} reload={reload} /> : null;
}

/** What is known of one draw. */
function DrawShow({ shown }: Readonly<{ shown: DrawDetail }>) {
  const { t, i18n } = useTranslation();
  const { draw, shares } = shown;
  return (
    <details open={draw.state === 'FROZEN' || draw.state === 'DRAWN'}>
      <summary>
        {t('draws.number', { number: draw.number })} · {t(`drawState.${draw.state}`)}
        {draw.reason && ` · ${draw.reason}`}
      </summary>
      <Facts
        facts={[
          { name: t('draws.source'), value: sourceText(draw.source, t) },
          { name: t('draws.frozenAt'), value: draw.frozenAt && formatMoment(draw.frozenAt, i18n.language) },
          {
            name: t('draws.hash'),
            value: draw.frozenHash && <span className="qs-hash">{draw.frozenHash}</span>,
          },
          ...shares.map((share) => ({
            name: t('draws.shareOf', { number: share.number, name: share.name }),
            value: <span className="qs-hash">{share.commitment}</span>,
          })),
          { name: t('draws.valueLabel'), value: draw.value && <span className="qs-hash">{draw.value}</span> },
          { name: t('draws.drawnAt'), value: draw.drawnAt && formatMoment(draw.drawnAt, i18n.language) },
        ]}
      />
      {draw.drawnAt && (
        <div className="qs-actions">
          <DownloadLink href={`/draws/${draw.id}.txt`}>{t('draws.record')}</DownloadLink>
          <DownloadLink href={`/draws/${draw.id}.pdf`}>{t('draws.recordPdf')}</DownloadLink>
        </div>
      )}
      {draw.frozenHash && <CandidateList drawId={draw.id} state={draw.state} />}
    </details>
  );
}
