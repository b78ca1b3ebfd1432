import type Applied from 'Frontend/generated/cn/qingshen/expert/web/ExpertEndpoint/Applied';
import { ExpertEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { TextInput } from 'Frontend/components/fields';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { useSession } from 'Frontend/lib/account';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FactsFields } from './facts-fields';
import { factsOf, FIELDS, formOf, pastEmployersOf, pastFields } from './facts-form';

/** Applies for somebody, or, for whoever is an expert and has not yet, for oneself. */
export function ExpertCreate({ isOwn = false }: Readonly<{ isOwn?: boolean }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { account } = useSession();
  const [form, setForm, clearDraft] = useDraft('expert.add', formOf(undefined, account.jurisdictionCode));
  // Not part of the draft: it is kept nowhere but on the server, encrypted.
  const [identityNumber, setIdentityNumber] = useState('');
  const act = useAct<Applied>((applied) => {
    clearDraft();
    void navigate(isOwn ? '/' : `/experts/${applied.id}`, { replace: true });
  });
  return (
    <Page
      title={t(isOwn ? 'experts.applyTitle' : 'experts.addTitle')}
      lead={t('experts.addLead')}
      back={isOwn ? undefined : { to: '/experts', label: t('experts.heading') }}
    >
      <ActForm
        act={act}
        fields={[...FIELDS, 'specialities', ...pastFields(form), 'identityNumber']}
        verb={t('experts.apply')}
        cancelTo={isOwn ? '/' : '/experts'}
        onSubmit={() =>
          void act.run(() => ExpertEndpoint.apply(factsOf(form), pastEmployersOf(form), identityNumber))
        }
      >
        <FactsFields form={form} act={act} onChange={setForm} isNew />
        <Panel title={t('experts.identity')}>
          <TextInput
            label={t('experts.identityNumber')}
            value={identityNumber}
            error={fieldError(act, 'identityNumber', t)}
            help={t('experts.identityHelp')}
            onChange={setIdentityNumber}
            required
          />
        </Panel>
      </ActForm>
    </Page>
  );
}
