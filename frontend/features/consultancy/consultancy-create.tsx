import type Added from 'Frontend/generated/cn/qingshen/consultancy/web/ConsultancyEndpoint/Added';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Page } from 'Frontend/components/page';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FactsFields } from './facts-fields';
import { factsOf, formOf, TEXT_FIELDS } from './facts-form';

/** Adds a consultancy; its technicians are the next step, offered on its page. */
export function ConsultancyCreate() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form, setForm, clearDraft] = useDraft('consultancy.add', formOf());
  const act = useAct<Added>((added) => {
    clearDraft();
    void navigate(`/consultancies/${added.id}`, { replace: true });
  });
  return (
    <Page
      title={t('consultancies.addTitle')}
      lead={t('consultancies.addLead')}
      back={{ to: '/consultancies', label: t('consultancies.title') }}
    >
      <ActForm
        act={act}
        fields={TEXT_FIELDS}
        verb={t('consultancies.add')}
        cancelTo="/consultancies"
        onSubmit={() => void act.run(() => ConsultancyEndpoint.add(factsOf(form)))}
      >
        <FactsFields form={form} act={act} onChange={setForm} />
      </ActForm>
    </Page>
  );
}
