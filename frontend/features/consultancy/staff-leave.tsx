import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type ConsultancyStaff from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyStaff';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Dialog } from 'Frontend/components/dialog';
import { DayInput } from 'Frontend/components/fields';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ person: ConsultancyStaff; onCancel: () => void; onDone: () => void }>;

export function StaffLeave({ person, onCancel, onDone }: Props) {
  const { t } = useTranslation();
  const [leftOn, setLeftOn] = useState(today());
  const act = useAct<Acted>(onDone);
  return (
    <Dialog title={t('staff.leaveOf', { name: person.name })} onCancel={onCancel}>
      <p>{t('staff.leaveConsequence')}</p>
      <ActForm
        act={act}
        fields={['leftOn']}
        verb={t('staff.leave')}
        onCancel={onCancel}
        onSubmit={() => void act.run(() => ConsultancyEndpoint.leave(person.id, leftOn || undefined))}
      >
        <DayInput
          label={t('staff.leftOn')}
          value={leftOn}
          error={fieldError(act.refusals, 'leftOn', t)}
          onChange={setLeftOn}
          required
        />
      </ActForm>
    </Dialog>
  );
}
