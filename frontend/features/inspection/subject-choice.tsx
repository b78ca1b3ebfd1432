import SubjectKind from 'Frontend/generated/cn/qingshen/inspection/SubjectKind';
import { EnterpriseChoice } from 'Frontend/components/enterprise-choice';
import { ChoiceInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { fieldError } from 'Frontend/lib/refusals';
import type { Act } from 'Frontend/lib/use-act';
import { useCities } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { ConsultancyChoice } from './consultancy-choice';
import { useSubjectKinds } from './use-subject-kinds';

export type Subject = Readonly<{ kind: SubjectKind; id: string }>;

type Props = Readonly<{ value: Subject; onChange: (subject: Subject) => void }>;

/** The choice in a form, with what the server says of it. */
export function SubjectPanel({
  act,
  value,
  onChange,
}: Props & Readonly<{ act: Pick<Act, 'refusals' | 'forget'> }>) {
  const { t } = useTranslation();
  const error = fieldError(act, 'subject', t);
  function choose(chosen: Subject) {
    error?.forget?.();
    onChange(chosen);
  }
  return (
    <Panel title={t('checks.subject')}>
      {error && (
        <Note tone="danger">
          <p>{error.text}</p>
        </Note>
      )}
      <SubjectChoice value={value} onChange={choose} />
    </Panel>
  );
}

/** Whom a check is of: an enterprise, a consultancy, or for the province how a city does its work. */
function SubjectChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  const choose = (id: string) => onChange({ ...value, id });
  return (
    <div className="qs-stack">
      <div className="qs-form-grid">
        <ChoiceInput
          label={t('checks.subjectKind')}
          value={value.kind}
          choices={useSubjectKinds()}
          onChange={(kind) => onChange({ kind: (kind || SubjectKind.ENTERPRISE) as SubjectKind, id: '' })}
          required
        />
        {value.kind === SubjectKind.CITY && <CityChoice value={value.id} onChange={choose} />}
      </div>
      {value.kind === SubjectKind.ENTERPRISE && (
        <EnterpriseChoice none={t('checks.noEnterprise')} value={value.id} onChange={choose} />
      )}
      {value.kind === SubjectKind.CONSULTANCY && <ConsultancyChoice value={value.id} onChange={choose} />}
    </div>
  );
}

function CityChoice({ value, onChange }: Readonly<{ value: string; onChange: (code: string) => void }>) {
  const { t } = useTranslation();
  return (
    <ChoiceInput
      label={t('checkSubject.CITY')}
      value={value}
      choices={useCities()}
      onChange={onChange}
      required
    />
  );
}
