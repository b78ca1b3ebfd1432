import type MeetingRecord from 'Frontend/generated/cn/qingshen/review/MeetingRecord';
import { Button } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { FileLink } from 'Frontend/components/file-link';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import { formatDay, formatMoment } from 'Frontend/lib/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingDialog } from './meeting-dialog';
import type { PanelProps } from './review-show';

type Props = PanelProps & Readonly<{ meetings: MeetingRecord[]; mayWrite: boolean }>;

/** What was said at the panel's meeting, and who came; each version. */
export function MeetingPanel({ detail, reload, meetings, mayWrite }: Props) {
  const { t } = useTranslation();
  const mayPlan = useMay('reviews:plan') && detail.isOwn;
  const [isWriting, setWriting] = useState(false);
  const [latest, ...earlier] = meetings;
  return (
    <Panel title={t('meetings.title')}>
      {latest ? (
        <Version meeting={latest} detail={detail} />
      ) : (
        <p className="qs-muted">{t('meetings.none')}</p>
      )}
      {mayWrite && mayPlan && (
        <div className="qs-actions">
          <Button look={latest ? 'plain' : 'primary'} onClick={() => setWriting(true)}>
            {t(latest ? 'meetings.rewrite' : 'meetings.write')}
          </Button>
        </div>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('meetings.earlier')}</summary>
          {earlier.map((one) => (
            <Version key={one.version} meeting={one} detail={detail} />
          ))}
        </details>
      )}
      {isWriting && (
        <MeetingDialog
          detail={detail}
          latest={latest}
          onClose={() => setWriting(false)}
          onDone={() => {
            setWriting(false);
            reload();
          }}
        />
      )}
    </Panel>
  );
}

function Version({ meeting, detail }: Readonly<{ meeting: MeetingRecord }> & Pick<PanelProps, 'detail'>) {
  const { t, i18n } = useTranslation();
  const nameAt = (seat: number) => sitterName(detail, seat);
  return (
    <div className="qs-entry">
      <Facts
        facts={[
          { name: t('meetings.heldOn'), value: formatDay(meeting.heldOn, i18n.language) },
          {
            name: t('meetings.present'),
            value: meeting.present
              .map((seat) => t('meetings.sitter', { seat, name: nameAt(seat) }))
              .join(t('signs.comma')),
          },
          { name: t('meetings.guests'), value: meeting.guests },
          { name: t('meetings.minutes'), value: <span className="qs-lines">{meeting.minutes}</span> },
          {
            name: t('meetings.files'),
            value: meeting.files.length > 0 && (
              <ul className="qs-plain-list">
                {meeting.files.map((file) => (
                  <li key={file.id}>
                    <FileLink file={file} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <small className="qs-muted">
        {t('meetings.version', {
          version: meeting.version,
          name: meeting.writtenByName,
          at: formatMoment(meeting.writtenAt, i18n.language),
        })}
      </small>
    </div>
  );
}

/** Whoever sits there, or sat there when the panel had done its work. */
export function sitterName(detail: PanelProps['detail'], seat: number): string {
  return (
    detail.sitters.find(
      ({ assignment }) => assignment.seat === seat && ['ACCEPTED', 'DONE'].includes(assignment.state),
    )?.name ?? ''
  );
}
