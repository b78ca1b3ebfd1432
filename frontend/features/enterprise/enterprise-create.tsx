import { EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import RefusalCode from 'Frontend/generated/cn/qingshen/common/RefusalCode';
import { Page } from 'Frontend/components/page';
import { PROVINCE, useSession } from 'Frontend/lib/account';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FORM_FIELDS, badNumbers, factsOf, formOf } from './facts-form';
import { FactsFields } from './facts-fields';
import { useEnterpriseAct } from './use-enterprise-act';

/** Adds an enterprise; putting it on the register is the next step, offered on its page. */
export function EnterpriseCreate() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { account } = useSession();
  const isCity = account.jurisdictionCode !== undefined && account.jurisdictionCode !== PROVINCE;
  const empty = { ...formOf(), jurisdictionCode: isCity ? (account.jurisdictionCode ?? '') : '' };
  const [form, setForm, clearDraft] = useDraft('enterprise.add', empty);
  const act = useEnterpriseAct((outcome) => {
    clearDraft();
    void navigate(`/enterprises/${outcome.enterprise?.id}`, { replace: true });
  });

  function submit() {
    const bad = badNumbers(form);
    if (bad.length > 0) {
      act.refuse(bad.map((field) => ({ code: RefusalCode.INVALID_NUMBER, field, args: [] })));
    } else {
      void act.run(() => EnterpriseEndpoint.add(factsOf(form)));
    }
  }

  return (
    <Page title={t('add.title')} lead={t('add.lead')} back={{ to: '/enterprises', label: t('list.title') }}>
      <ActForm act={act} fields={FORM_FIELDS} verb={t('add.act')} cancelTo="/enterprises" onSubmit={submit}>
        <FactsFields form={form} act={act} isJurisdictionFixed={isCity} onChange={setForm} />
      </ActForm>
    </Page>
  );
}
