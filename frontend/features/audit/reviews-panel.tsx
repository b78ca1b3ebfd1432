import type AuditReview from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/AuditReview';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { DownloadLink } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Shown } from './audit-act';

/** Who evaluated and accepted the round, and what was issued, as far as whoever looks may know; else nothing. */
export function ReviewsPanel({ detail }: Shown) {
  const { t } = useTranslation();
  const { audit } = detail.line;
  const { value = [] } = useLoad(() => ReviewEndpoint.ofAudit(audit.id), `${audit.id} ${audit.version}`);
  return value.length === 0 ? null : (
    <Panel title={t('reviews.title')}>
      {value.map((one) => (
        <Review key={one.panel.id} review={one} />
      ))}
    </Panel>
  );
}

function Review({ review }: Readonly<{ review: AuditReview }>) {
  const { t, i18n } = useTranslation();
  const { panel, conclusion, reviewers } = review;
  const kind = t(`panelKind.${panel.kind}`);
  return (
    <div className="qs-entry">
      <strong>{useMay('reviews:witness') ? <Link to={`/reviews/${panel.id}`}>{kind}</Link> : kind}</strong>
      <Facts
        facts={[
          { name: t('reviews.state'), value: t(`panelState.${panel.state}`) },
          { name: t('reviews.meetingOn'), value: formatDay(panel.meetingOn, i18n.language) },
          { name: t('reviews.reviewers'), value: reviewers.join('、') },
          ...(conclusion
            ? [
                { name: t('scores.outcome'), value: t(`outcome.${conclusion.outcome}`) },
                { name: t('scores.opinion'), value: conclusion.opinion },
              ]
            : []),
        ]}
      />
      {conclusion?.decidedOn && (
        <div className="qs-actions">
          <DownloadLink href={`/reviews/${panel.id}.pdf`}>{t('scores.pdf')}</DownloadLink>
        </div>
      )}
    </div>
  );
}
