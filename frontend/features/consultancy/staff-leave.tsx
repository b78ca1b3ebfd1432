import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type ConsultancyStaff from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyStaff';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { DayInput } from 'Frontend/components/fields';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ person: ConsultancyStaff; onClose: () => void; onDone: () => void }>;

export function StaffLeave({ person, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const [leftOn, setLeftOn] = useState(today());
  const act = useAct<Acted>(onDone);
  return (
    <ActDialog
      title={t('staff.leaveOf', { name: person.name })}
      act={act}
      fields={['leftOn']}
      verb={t('staff.leave')}
      onSubmit={() => void act.run(() => ConsultancyEndpoint.leave(person.id, leftOn || undefined))}
      onClose={onClose}
    >
      <p>{t('staff.leaveConsequence')}</p>
      <DayInput
        label={t('staff.leftOn')}
        value={leftOn}
        error={fieldError(act, 'leftOn', t)}
        onChange={setLeftOn}
        required
      />
    </ActDialog>
  );
}
