import RefusalCode from 'Frontend/generated/cn/qingshen/common/RefusalCode';
import type Assessment from 'Frontend/generated/cn/qingshen/expert/Assessment';
import type AssessmentFacts from 'Frontend/generated/cn/qingshen/expert/AssessmentFacts';
import type Expert from 'Frontend/generated/cn/qingshen/expert/Expert';
import { ExpertEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { ChoiceInput, DayInput, LongTextInput, YesNoInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { today } from 'Frontend/lib/format';
import { useState } from 'react';
import { useTexts, type DialogProps } from './part-dialogs';

/** What the dialog is for: an applicant, the review of a year, or one that was wrong. */
const PURPOSES = {
  assess: (expert: Expert, facts: AssessmentFacts) => ExpertEndpoint.assess(expert.id, facts),
  review: (expert: Expert, facts: AssessmentFacts) => ExpertEndpoint.review(expert.id, facts),
  correctReview: (expert: Expert, facts: AssessmentFacts, reason: string) =>
    ExpertEndpoint.correctReview(expert.id, facts, reason),
};

type Props = DialogProps & Readonly<{ wrong?: Assessment }>;

/** How the assessment of an applicant, or the review of a year, ended. */
export function AssessDialog({ expert, wrong, onClose, onDone }: Props) {
  const empty = {
    heldOn: wrong?.heldOn ?? today(),
    passed: wrong ? (wrong.passed ? 'yes' : 'no') : '',
    remark: wrong?.remark ?? '',
    reason: '',
  };
  const { t, form, act, field, fields } = useTexts(empty, onDone);
  const [mayLead, setMayLead] = useState(expert.mayLead);
  const purpose = wrong ? 'correctReview' : expert.state === 'APPLIED' ? 'assess' : 'review';
  const submit = () =>
    PURPOSES[purpose](
      expert,
      {
        heldOn: form.heldOn || undefined,
        passed: form.passed === 'yes',
        mayLead,
        remark: form.remark,
      },
      form.reason,
    );
  return (
    <ActDialog
      title={t(`experts.${purpose}`)}
      act={act}
      fields={fields}
      verb={t('experts.save')}
      onSubmit={() => {
        if (form.passed === '') {
          act.refuse([{ code: RefusalCode.REQUIRED, field: 'passed', args: [] }]);
        } else {
          void act.run(submit);
        }
      }}
      onClose={onClose}
    >
      <Note>
        <p>{t(`experts.${purpose}Consequence`)}</p>
      </Note>
      <DayInput {...field('heldOn')} label={t('experts.assessedOn')} required />
      <ChoiceInput
        {...field('passed')}
        choices={[
          { value: 'yes', label: t('experts.passedYes') },
          { value: 'no', label: t('experts.passedNo') },
        ]}
        required
      />
      {form.passed === 'yes' && (
        <YesNoInput label={t('experts.mayLead')} value={mayLead} onChange={setMayLead} />
      )}
      <LongTextInput {...field('remark')} required />
      {wrong && <LongTextInput {...field('reason')} label={t('field.reason')} required />}
    </ActDialog>
  );
}
