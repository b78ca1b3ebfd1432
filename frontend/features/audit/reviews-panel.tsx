import type AuditReview from 'Frontend/generated/cn/qingshen/review/web/ReviewEndpoint/AuditReview';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { DownloadLink } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { Panel } from 'Frontend/components/panel';
import { CorrectionList } from 'Frontend/components/correction-list';
import { HandInForm } from 'Frontend/components/hand-in-form';
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
  const { value = [], reload } = useLoad(
    () => ReviewEndpoint.ofAudit(audit.id),
    `${audit.id} ${audit.version}`,
  );
  return value.length === 0 ? null : (
    <Panel title={t('reviews.title')}>
      {value.map((one) => (
        <Review key={one.panel.id} review={one} reload={reload} />
      ))}
    </Panel>
  );
}

function Review({ review, reload }: Readonly<{ review: AuditReview; reload: () => void }>) {
  const { t, i18n } = useTranslation();
  const { panel, conclusion, corrections, reviewers } = review;
  const mayHandIn =
    useMay('audits:fill') &&
    panel.state === 'CORRECTING' &&
    (corrections.length === 0 || corrections[0].state === 'RETURNED');
  const kind = t(`panelKind.${panel.kind}`);
  return (
    <div className="qs-entry">
      <strong>{useMay('reviews:witness') ? <Link to={`/reviews/${panel.id}`}>{kind}</Link> : kind}</strong>
      <Facts
        facts={[
          { name: t('reviews.state'), value: t(`panelState.${panel.state}`) },
          {
            name: t(panel.checkId ? 'reviews.day' : 'reviews.meetingOn'),
            value: formatDay(panel.meetingOn, i18n.language),
          },
          { name: t('reviews.reviewers'), value: reviewers.join(t('signs.comma')) },
          ...(conclusion
            ? [
                { name: t('scores.outcome'), value: t(`outcome.${conclusion.outcome}`) },
                ...(conclusion.level
                  ? [{ name: t('scores.level'), value: t(`acceptanceLevel.${conclusion.level}`) }]
                  : []),
                { name: t('scores.opinion'), value: <span className="qs-lines">{conclusion.opinion}</span> },
                ...(conclusion.corrections
                  ? [
                      {
                        name: t('corrections.asked'),
                        value: <span className="qs-lines">{conclusion.corrections}</span>,
                      },
                      {
                        name: t('corrections.dueOn'),
                        value: panel.correctionsDueOn && formatDay(panel.correctionsDueOn, i18n.language),
                      },
                    ]
                  : []),
              ]
            : []),
        ]}
      />
      {panel.correctionsDueOn && <CorrectionList corrections={corrections} />}
      {mayHandIn && (
        <HandInForm
          name={`corrections.${panel.id}`}
          field="words"
          label={t('corrections.words')}
          filesLabel={t('corrections.files')}
          fileVerb={t('corrections.addFile')}
          consequence={t('corrections.handInConsequence')}
          verb={t('corrections.handIn')}
          run={(text, fileIds) => ReviewEndpoint.handInCorrections(panel.id, text, fileIds)}
          reload={reload}
        />
      )}
      {conclusion?.decidedOn && (
        <div className="qs-actions">
          <DownloadLink href={`/reviews/${panel.id}.pdf`}>{t('scores.pdf')}</DownloadLink>
        </div>
      )}
    </div>
  );
}
