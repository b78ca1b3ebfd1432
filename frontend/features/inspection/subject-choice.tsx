import SubjectKind from 'Frontend/generated/cn/qingshen/inspection/SubjectKind';
import { EnterpriseChoice } from 'Frontend/components/enterprise-choice';
import { ChoiceInput } from 'Frontend/components/fields';
import { useSession } from 'Frontend/lib/account';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { ConsultancyChoice } from './consultancy-choice';
import { useSubjectKinds } from './use-subject-kinds';

export type Subject = Readonly<{ kind: SubjectKind; id: string }>;

type Props = Readonly<{ value: Subject; onChange: (subject: Subject) => void }>;

/** Whom a check is of: an enterprise, a consultancy, or for the province how a city does its work. */
export function SubjectChoice({ value, onChange }: Props) {
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
  const { reference } = useSession();
  const names = useNames();
  const cities = reference.jurisdictions.filter((one) => !one.province);
  return (
    <ChoiceInput
      label={t('checkSubject.CITY')}
      value={value}
      choices={cities.map((one) => ({ value: one.code, label: names.jurisdiction(one.code) }))}
      onChange={onChange}
      required
    />
  );
}
