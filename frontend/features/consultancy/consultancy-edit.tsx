import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type ConsultancyDetail from 'Frontend/generated/cn/qingshen/consultancy/ConsultancyDetail';
import { ConsultancyEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Page } from 'Frontend/components/page';
import { ReasonPanel } from 'Frontend/components/reason-panel';
import { isConflict, useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FactsFields } from './facts-fields';
import { factsOf, formOf, TEXT_FIELDS } from './facts-form';
import { LoadedConsultancy } from './loaded-consultancy';

export function ConsultancyEdit() {
  return (
    <LoadedConsultancy>{(detail, reload) => <Edit detail={detail} reload={reload} />}</LoadedConsultancy>
  );
}

type Props = Readonly<{ detail: ConsultancyDetail; reload: () => void }>;

function Edit({ detail, reload }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { id, name, version } = detail.consultancy;
  const page = `/consultancies/${id}`;
  const [draft, setDraft, clearDraft] = useDraft(`consultancy.correct.${id}`, {
    version,
    form: formOf(detail),
    reason: '',
  });
  const act = useAct<Acted>(() => {
    clearDraft();
    void navigate(page, { replace: true });
  });

  async function submit() {
    const outcome = await act.run(() =>
      ConsultancyEndpoint.correct(id, draft.version, factsOf(draft.form), draft.reason),
    );
    if (isConflict(outcome)) {
      // What was typed stays; sent again, it is sent knowing of the other's correction.
      const present = await ConsultancyEndpoint.get(id);
      setDraft({ ...draft, version: present?.consultancy.version ?? draft.version });
      reload();
    }
  }

  return (
    <Page title={t('correct.title')} lead={name} back={{ to: page, label: name }}>
      <ActForm
        act={act}
        fields={[...TEXT_FIELDS, 'reason']}
        verb={t('correct.act')}
        cancelTo={page}
        onSubmit={() => void submit()}
      >
        <FactsFields form={draft.form} act={act} onChange={(form) => setDraft({ ...draft, form })} />
        <ReasonPanel
          title={t('correct.reasonTitle')}
          help={t('correct.reasonHelp')}
          act={act}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
      </ActForm>
    </Page>
  );
}
