import type Choices from 'Frontend/generated/cn/qingshen/inspection/web/CheckEndpoint/Choices';
import type FrozenOne from 'Frontend/generated/cn/qingshen/inspection/web/CampaignEndpoint/FrozenOne';
import { CampaignEndpoint, CheckEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, ChoicesInput, DayInput, TextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { usePublicSource } from 'Frontend/components/public-source';
import { Failed, Skeleton } from 'Frontend/components/states';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useBilingual } from 'Frontend/lib/use-bilingual';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CampaignCounts } from './campaign-counts';
import { EMPTY, planOf, type Draft } from './campaign-draft';
import { CampaignObjects } from './campaign-objects';

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
          <CampaignObjects draft={draft} setDraft={setDraft} />
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
        <CampaignCounts plan={plan} />
      </ActForm>
    </Page>
  );
}
