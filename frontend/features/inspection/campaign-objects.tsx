import KeyIndustry from 'Frontend/generated/cn/qingshen/enterprise/KeyIndustry';
import SubjectKind from 'Frontend/generated/cn/qingshen/inspection/SubjectKind';
import { ChipRow } from 'Frontend/components/chip-row';
import { ChoiceInput, TextInput } from 'Frontend/components/fields';
import { PROVINCE, useSession } from 'Frontend/lib/account';
import { useCities } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import type { Draft } from './campaign-draft';
import { useSubjectKinds } from './use-subject-kinds';

type Props = Readonly<{ draft: Draft; setDraft: (draft: Draft) => void }>;

const toggled = (all: string[], one: string) =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

/** What a campaign draws: the kind of its objects, and which of them. */
export function CampaignObjects({ draft, setDraft }: Props) {
  const { t } = useTranslation();
  const { account } = useSession();
  const cities = useCities();
  // What enterprises alone have would be refused for the others.
  const choose = (kind: string) =>
    setDraft({ ...draft, subjectKind: kind as SubjectKind, keyIndustries: [], listYear: '' });
  return (
    <>
      <div className="qs-form-grid">
        <ChoiceInput
          label={t('checks.subjectKind')}
          help={draft.subjectKind === SubjectKind.CONSULTANCY ? t('campaigns.consultanciesHelp') : undefined}
          value={draft.subjectKind}
          choices={useSubjectKinds()}
          onChange={choose}
          required
        />
      </div>
      {account.jurisdictionCode === PROVINCE && (
        <ChipRow
          title={t('facet.jurisdictions')}
          choices={cities}
          chosen={draft.cities}
          onToggle={(one) => setDraft({ ...draft, cities: toggled(draft.cities, one) })}
        />
      )}
      {draft.subjectKind === SubjectKind.ENTERPRISE && <OfEnterprises draft={draft} setDraft={setDraft} />}
    </>
  );
}

function OfEnterprises({ draft, setDraft }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ChipRow
        title={t('facet.keyIndustries')}
        choices={Object.values(KeyIndustry).map((value) => ({ value, label: t(`keyIndustry.${value}`) }))}
        chosen={draft.keyIndustries}
        onToggle={(one) => setDraft({ ...draft, keyIndustries: toggled(draft.keyIndustries, one) })}
      />
      <div className="qs-form-grid">
        <TextInput
          label={t('campaigns.listYear')}
          help={t('campaigns.listYearHelp')}
          value={draft.listYear}
          onChange={(listYear) => setDraft({ ...draft, listYear })}
          inputMode="decimal"
        />
      </div>
    </>
  );
}
