import InterestKind from 'Frontend/generated/cn/qingshen/expert/InterestKind';
import type Task from 'Frontend/generated/cn/qingshen/review/Task';
import { AssignmentEndpoint } from 'Frontend/generated/endpoints';
import { ChoiceInput, TextInput, YesNoInput } from 'Frontend/components/fields';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useNames } from 'Frontend/lib/use-names';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ task: Task; onClose: () => void; onDone: () => void }>;

/** Why an expert declines; if something ties them to those who are reviewed it is kept, and they are not asked for them again. */
export function DeclineDialog({ task, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const [isTied, setTied] = useState(false);
  const [kind, setKind] = useState('');
  const [party, setParty] = useState(task.subject.name);
  const interest = isTied ? { kind: (kind || undefined) as InterestKind | undefined, party } : undefined;
  return (
    <ReasonDialog
      title={t('tasks.declineOf', { name: names.subject(task.subject) })}
      consequence={t('tasks.declineConsequence')}
      verb={t('tasks.decline')}
      fields={['kind', 'party']}
      run={(reason) => AssignmentEndpoint.decline(task.assignment.id, reason, interest)}
      onDone={onDone}
      onClose={onClose}
    >
      {(error) => (
        <>
          <YesNoInput label={t('tasks.tied')} value={isTied} onChange={setTied} />
          {isTied && (
            <>
              <ChoiceInput
                label={t('experts.kind')}
                value={kind}
                error={error('kind')}
                onChange={setKind}
                choices={Object.values(InterestKind).map((value) => ({
                  value,
                  label: t(`interestKind.${value}`),
                }))}
                required
              />
              <TextInput
                label={t('experts.party')}
                value={party}
                error={error('party')}
                onChange={setParty}
                required
              />
            </>
          )}
        </>
      )}
    </ReasonDialog>
  );
}
