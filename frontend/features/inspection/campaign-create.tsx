import type CampaignPreview from 'Frontend/generated/cn/qingshen/inspection/CampaignPreview';
import type CampaignPlan from 'Frontend/generated/cn/qingshen/inspection/CampaignPlan';
import KeyIndustry from 'Frontend/generated/cn/qingshen/enterprise/KeyIndustry';
import type Choices from 'Frontend/generated/cn/qingshen/inspection/web/CheckEndpoint/Choices';
import type FrozenOne from 'Frontend/generated/cn/qingshen/inspection/web/CampaignEndpoint/FrozenOne';
import { CampaignEndpoint, CheckEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChipRow } from 'Frontend/components/chip-row';
import { ChoiceInput, ChoicesInput, DayInput, TextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { usePublicSource } from 'Frontend/components/public-source';
import { Failed, Skeleton } from 'Frontend/components/states';
import { PROVINCE, useSession } from 'Frontend/lib/account';
import { today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useBilingual } from 'Frontend/lib/use-bilingual';

/** Builds a double-random campaign: whom it may draw is counted while it is typed. */
export function CampaignCreate() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => CheckEndpoint.choices(), '');
  return value ? (
    <Builder choices={value} />
  ) : (
    <Page title={t('campaigns.add')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>
  );
}

type Draft = Readonly<{
  name: string;
  cities: string[];
  keyIndustries: string[];
  listYear: string;
  by: 'percent' | 'number';
  share: string;
  inspectorsEach: string;
  recentMonths: string;
  checksFrom: string;
  checksTo: string;
  templateId: string;
  unavailable: string[];
}>;

const EMPTY: Draft = {
  name: '',
  cities: [],
  keyIndustries: [],
  listYear: '',
  by: 'percent',
  share: '10',
  inspectorsEach: '2',
  recentMonths: '12',
  checksFrom: today(),
  checksTo: '',
  templateId: '',
  unavailable: [],
};

const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);

const planOf = (draft: Draft): CampaignPlan => ({
  name: draft.name,
  cities: draft.cities,
  keyIndustries: draft.keyIndustries as KeyIndustry[],
  listYear: whole(draft.listYear),
  percent: draft.by === 'percent' ? whole(draft.share) : undefined,
  number: draft.by === 'number' ? whole(draft.share) : undefined,
  inspectorsEach: whole(draft.inspectorsEach),
  recentMonths: whole(draft.recentMonths),
  checksFrom: draft.checksFrom || undefined,
  checksTo: draft.checksTo || undefined,
  templateId: draft.templateId || undefined,
  unavailable: draft.unavailable,
});

const FIELDS = [
  'name',
  'percent',
  'number',
  'inspectorsEach',
  'recentMonths',
  'checksFrom',
  'checksTo',
  'templateId',
  'source',
];

function Builder({ choices }: Readonly<{ choices: Choices }>) {
  const { t } = useTranslation();
  const words = useBilingual();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(EMPTY);
  const act = useAct<FrozenOne>(
    (frozen) => void navigate(`/checks/campaigns/${frozen.id}`, { replace: true }),
  );
  const error = (field: string) => fieldError(act, field, t);
  const { source, fields: sourceFields } = usePublicSource(error('source'));
  const put = (field: keyof Draft) => (value: string | string[]) => setDraft({ ...draft, [field]: value });
  const plan = planOf(draft);
  return (
    <Page title={t('campaigns.add')} back={{ to: '/checks/campaigns', label: t('campaigns.title') }}>
      <ActForm
        act={act}
        fields={FIELDS}
        verb={t('campaigns.freeze')}
        cancelTo="/checks/campaigns"
        onSubmit={() => void act.run(() => CampaignEndpoint.freeze({ ...plan, source: source.join(' ') }))}
      >
        <Panel title={t('campaigns.objects')}>
          <ObjectFilter draft={draft} setDraft={setDraft} />
          <div className="qs-form-grid">
            <TextInput
              label={t('campaigns.recentMonths')}
              help={t('campaigns.recentMonthsHelp')}
              value={draft.recentMonths}
              error={error('recentMonths')}
              onChange={put('recentMonths')}
              inputMode="decimal"
            />
            <ChoiceInput
              label={t('campaigns.shareBy')}
              value={draft.by}
              choices={(['percent', 'number'] as const).map((value) => ({
                value,
                label: t(`campaigns.${value}`),
              }))}
              onChange={put('by')}
              required
            />
            <TextInput
              label={t(`campaigns.${draft.by}`)}
              value={draft.share}
              error={error(draft.by)}
              onChange={put('share')}
              inputMode="decimal"
              required
            />
          </div>
        </Panel>
        <Panel title={t('checks.arrangements')}>
          <div className="qs-form-grid">
            <TextInput
              label={t('campaigns.name')}
              value={draft.name}
              error={error('name')}
              onChange={put('name')}
              required
            />
            <ChoiceInput
              label={t('checks.checklist')}
              value={draft.templateId}
              error={error('templateId')}
              choices={choices.checklists.map((one) => ({ value: one.id, label: words(one.name) }))}
              onChange={put('templateId')}
              required
            />
            <DayInput
              label={t('campaigns.checksFrom')}
              value={draft.checksFrom}
              error={error('checksFrom')}
              onChange={put('checksFrom')}
              future
              required
            />
            <DayInput
              label={t('campaigns.checksTo')}
              value={draft.checksTo}
              error={error('checksTo')}
              onChange={put('checksTo')}
              future
              required
            />
            <TextInput
              label={t('campaigns.inspectorsEach')}
              value={draft.inspectorsEach}
              error={error('inspectorsEach')}
              onChange={put('inspectorsEach')}
              inputMode="decimal"
              required
            />
            <ChoicesInput
              label={t('campaigns.unavailable')}
              help={t('campaigns.unavailableHelp')}
              value={draft.unavailable}
              choices={choices.inspectors.map((one) => ({ value: one.subject, label: one.name }))}
              onChange={put('unavailable')}
              wide
            />
            {sourceFields}
          </div>
          <Note>
            <p>{t('draws.freezeConsequence')}</p>
          </Note>
        </Panel>
        <Counts plan={plan} />
      </ActForm>
    </Page>
  );
}

type FilterProps = Readonly<{ draft: Draft; setDraft: (draft: Draft) => void }>;

function ObjectFilter({ draft, setDraft }: FilterProps) {
  const { t } = useTranslation();
  const { account, reference } = useSession();
  const names = useNames();
  const toggled = (all: string[], one: string) =>
    all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
  return (
    <>
      {account.jurisdictionCode === PROVINCE && (
        <ChipRow
          title={t('facet.jurisdictions')}
          choices={reference.jurisdictions
            .filter((one) => !one.province)
            .map((one) => ({ value: one.code, label: names.jurisdiction(one.code) }))}
          chosen={draft.cities}
          onToggle={(one) => setDraft({ ...draft, cities: toggled(draft.cities, one) })}
        />
      )}
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

/** How many may be drawn, and why others may not, as the plan stands. */
function Counts({ plan }: Readonly<{ plan: CampaignPlan }>) {
  const { t } = useTranslation();
  const { value } = useLoad(() => CampaignEndpoint.preview(plan), JSON.stringify(plan));
  return (
    <Panel title={t('campaigns.counts')}>
      {value ? (
        <div role="status">
          <p>{t('campaigns.counted', { ...value })}</p>
          <Left preview={value} />
        </div>
      ) : (
        <Skeleton lines={2} />
      )}
    </Panel>
  );
}

function Left({ preview }: Readonly<{ preview: CampaignPreview }>) {
  const { t } = useTranslation();
  const all = [...Object.entries(preview.objectsExcluded), ...Object.entries(preview.inspectorsExcluded)];
  return (
    <ul>
      {all.map(([rule, count]) => (
        <li key={rule}>
          {t(`campaignRule.${rule}`)}: {count}
        </li>
      ))}
    </ul>
  );
}
