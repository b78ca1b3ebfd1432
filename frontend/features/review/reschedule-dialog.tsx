import type ReviewPanel from 'Frontend/generated/cn/qingshen/review/ReviewPanel';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { DayInput, TextInput } from 'Frontend/components/fields';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ panel: ReviewPanel; onClose: () => void; onDone: () => void }>;

/** To when and where a meeting is moved, and why. */
export function RescheduleDialog({ panel, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [meetingOn, setMeetingOn] = useState(panel.meetingOn);
  const [place, setPlace] = useState(panel.place ?? '');
  return (
    <ReasonDialog
      title={t('reviews.reschedule')}
      consequence={t('reviews.rescheduleConsequence')}
      verb={t('reviews.reschedule')}
      fields={['meetingOn', 'place']}
      run={(reason) => ReviewEndpoint.reschedule(panel.id, meetingOn || undefined, place, reason)}
      onDone={onDone}
      onClose={onClose}
    >
      {(error) => (
        <>
          <DayInput
            label={t('reviews.meetingOn')}
            value={meetingOn}
            error={error('meetingOn')}
            onChange={setMeetingOn}
            future
            required
          />
          <TextInput label={t('reviews.place')} value={place} error={error('place')} onChange={setPlace} />
        </>
      )}
    </ReasonDialog>
  );
}
