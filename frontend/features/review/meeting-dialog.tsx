import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type MeetingRecord from 'Frontend/generated/cn/qingshen/review/MeetingRecord';
import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { ChoicesInput, DayInput, LongTextInput } from 'Frontend/components/fields';
import { FilesInput } from 'Frontend/components/files-input';
import type { UploadedFile } from 'Frontend/components/file-input';
import { Note } from 'Frontend/components/note';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { sitterName } from './meeting-panel';
import type { PanelProps } from './review-show';

type Props = Pick<PanelProps, 'detail'> &
  Readonly<{ latest?: MeetingRecord; onClose: () => void; onDone: () => void }>;

type Draft = { heldOn: string; present: string[]; guests: string; minutes: string; files: UploadedFile[] };

/** Writes down the meeting; what is typed is kept until it is sent. */
export function MeetingDialog({ detail, latest, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { panel, seats } = detail;
  const version = latest?.version ?? 0;
  const present: Draft = {
    heldOn: latest?.heldOn ?? (panel.meetingOn < today() ? panel.meetingOn : today()),
    present: (latest?.present ?? seats.map((seat) => seat.number)).map(String),
    guests: latest?.guests ?? '',
    minutes: latest?.minutes ?? '',
    files: latest?.files ?? [],
  };
  const [draft, setDraft, clear] = useDraft(`meeting.${panel.id}.${version}`, present, localStorage);
  const act = useAct<Acted>(() => {
    clear();
    onDone();
  });
  const common = <F extends keyof Draft>(field: F) => ({
    label: t(`meetings.${field}`),
    value: draft[field],
    error: fieldError(act, field, t),
    onChange: (value: Draft[F]) => setDraft({ ...draft, [field]: value }),
  });
  return (
    <ActDialog
      title={t(latest ? 'meetings.rewrite' : 'meetings.write')}
      act={act}
      fields={['heldOn', 'present', 'guests', 'minutes']}
      verb={t(latest ? 'meetings.rewrite' : 'meetings.write')}
      onSubmit={() =>
        void act.run(() =>
          ReviewEndpoint.recordMeeting(panel.id, {
            version,
            heldOn: draft.heldOn || undefined,
            present: draft.present.map(Number),
            guests: draft.guests,
            minutes: draft.minutes,
            fileIds: draft.files.map((file) => file.id),
          }),
        )
      }
      onClose={onClose}
    >
      <Note>
        <p>{t('meetings.consequence')}</p>
      </Note>
      <DayInput {...common('heldOn')} required />
      <ChoicesInput
        {...common('present')}
        choices={seats.map(({ number }) => ({
          value: String(number),
          label: t('meetings.sitter', { seat: number, name: sitterName(detail, number) }),
        }))}
      />
      <LongTextInput {...common('guests')} help={t('meetings.guestsHelp')} />
      <LongTextInput {...common('minutes')} required />
      <FilesInput
        label={t('meetings.files')}
        verb={t('meetings.addFile')}
        files={draft.files}
        onChange={(files) => setDraft({ ...draft, files })}
      />
    </ActDialog>
  );
}
