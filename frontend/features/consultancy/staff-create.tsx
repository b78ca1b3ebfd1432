import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type ConsultancyDetail from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyDetail';
import Skill from 'Frontend/generated/cn/qingshen/consultancy/Skill';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, TextInput } from 'Frontend/components/fields';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { LoadedConsultancy } from './loaded-consultancy';

export function StaffCreate() {
  return <LoadedConsultancy>{(detail) => <Create detail={detail} />}</LoadedConsultancy>;
}

const EMPTY = { name: '', skill: '', title: '', certificateNumber: '' };

function Create({ detail }: Readonly<{ detail: ConsultancyDetail }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, name } = detail.consultancy;
  const page = `/consultancies/${id}`;
  const [form, setForm, clearDraft] = useDraft(`consultancy.staff.${id}`, EMPTY);
  const act = useAct<Acted>(() => {
    clearDraft();
    void navigate(page, { replace: true });
  });
  const submit = () =>
    act.run(() =>
      ConsultancyEndpoint.addStaff(id, { ...form, skill: form.skill ? (form.skill as Skill) : undefined }),
    );
  const common = (field: keyof typeof EMPTY) => ({
    label: t(`staff.${field}`),
    value: form[field],
    error: fieldError(act, field, t),
    onChange: (value: string) => setForm({ ...form, [field]: value }),
  });
  return (
    <Page title={t('staff.addTitle')} lead={name} back={{ to: page, label: name }}>
      <ActForm
        act={act}
        fields={Object.keys(EMPTY)}
        verb={t('staff.add')}
        cancelTo={page}
        onSubmit={() => void submit()}
      >
        <Panel>
          <div className="qs-form-grid">
            <TextInput {...common('name')} required />
            <ChoiceInput
              {...common('skill')}
              help={t('staff.skillHelp')}
              choices={Object.values(Skill).map((value) => ({ value, label: t(`skill.${value}`) }))}
              required
            />
            <TextInput {...common('title')} />
            <TextInput {...common('certificateNumber')} />
          </div>
        </Panel>
      </ActForm>
    </Page>
  );
}
