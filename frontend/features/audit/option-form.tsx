import type Option from 'Frontend/generated/cn/qingshen/audit/web/AuditViews/Option';
import type OptionCost from 'Frontend/generated/cn/qingshen/audit/OptionCost';
import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ChoiceInput, DayInput, LongTextInput, TextInput } from 'Frontend/components/fields';
import { fieldError } from 'Frontend/lib/refusals';
import { isConflict } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { useAuditAct, type Shown } from './audit-act';

type Draft = {
  version?: number;
  cost: string;
  name: string;
  description: string;
  investment: string;
  benefit: string;
  planned: string;
  finished: string;
  effects: Record<string, string>;
};

const draftOf = (option?: Option): Draft => ({
  version: option?.version,
  cost: option?.cost ?? '',
  name: option?.name ?? '',
  description: option?.description ?? '',
  investment: option?.investmentWanYuan ?? '',
  benefit: option?.benefitWanYuan ?? '',
  planned: option?.plannedFinishOn ?? '',
  finished: option?.finishedOn ?? '',
  effects: Object.fromEntries((option?.effects ?? []).map((one) => [one.indicator, one.amount])),
});

const FIELDS = [
  'cost',
  'name',
  'description',
  'investmentWanYuan',
  'benefitWanYuan',
  'plannedFinishOn',
  'finishedOn',
];

type Props = Shown & Readonly<{ option?: Option; onDone: () => void }>;

/** A measure as it is typed; one that is there is corrected. */
export function OptionForm({ detail, reload, option, onDone }: Props) {
  const { t } = useTranslation();
  const { id } = detail.line.audit;
  const [draft, setDraft, clear] = useDraft(`audit.option.${option?.id ?? id}`, draftOf(option));
  const act = useAuditAct(reload, () => {
    clear();
    onDone();
  });
  const effects = detail.units
    .filter(({ indicator }) => draft.effects[indicator]?.trim())
    .map(({ indicator }) => ({ indicator, amount: draft.effects[indicator] }));
  const effectField = (indicator: string) =>
    `effects[${effects.findIndex((one) => one.indicator === indicator)}].amount`;
  const error = (field: string) => fieldError(act, field, t);
  const text = (name: 'name' | 'investment' | 'benefit', field: string) => (
    <TextInput
      label={t(`audits.option.${name}`)}
      value={draft[name]}
      error={error(field)}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
      required
    />
  );

  async function submit() {
    const typed = {
      cost: (draft.cost || undefined) as OptionCost | undefined,
      name: draft.name,
      description: draft.description || undefined,
      investmentWanYuan: draft.investment,
      benefitWanYuan: draft.benefit,
      plannedFinishOn: draft.planned || undefined,
      finishedOn: draft.finished || undefined,
      effects,
    };
    const outcome = await act.run(() =>
      option
        ? AuditEndpoint.correctOption(option.id, draft.version ?? option.version, typed)
        : AuditEndpoint.addOption(id, typed),
    );
    if (isConflict(outcome)) {
      // The table above shows what the other made of it; sent again, what is typed here is meant to replace that.
      setDraft({ ...draft, version: undefined });
    }
  }

  return (
    <ActForm
      act={act}
      fields={[...FIELDS, ...effects.map((one) => effectField(one.indicator))]}
      verb={option ? t('audits.option.correct') : t('audits.option.add')}
      onSubmit={() => void submit()}
    >
      <div className="qs-form-grid">
        {text('name', 'name')}
        <ChoiceInput
          label={t('audits.option.cost')}
          choices={['NO_LOW', 'MEDIUM_HIGH'].map((value) => ({ value, label: t(`optionCost.${value}`) }))}
          value={draft.cost}
          error={error('cost')}
          onChange={(cost) => setDraft({ ...draft, cost })}
          required
        />
        {text('investment', 'investmentWanYuan')}
        {text('benefit', 'benefitWanYuan')}
        <DayInput
          label={t('audits.option.planned')}
          value={draft.planned}
          error={error('plannedFinishOn')}
          onChange={(planned) => setDraft({ ...draft, planned })}
          required
          future
        />
        <DayInput
          label={t('audits.option.finished')}
          value={draft.finished}
          error={error('finishedOn')}
          onChange={(finished) => setDraft({ ...draft, finished })}
        />
        <LongTextInput
          label={t('audits.option.description')}
          value={draft.description}
          error={error('description')}
          onChange={(description) => setDraft({ ...draft, description })}
          wide
        />
      </div>
      <details>
        <summary>{t('audits.option.effects')}</summary>
        <div className="qs-form-grid">
          {detail.units.map(({ indicator, unit }) => (
            <TextInput
              key={indicator}
              label={t('audits.inUnit', { name: t(`indicator.${indicator}`), unit: t(`unit.${unit}`) })}
              value={draft.effects[indicator] ?? ''}
              error={error(effectField(indicator))}
              onChange={(value) => setDraft({ ...draft, effects: { ...draft.effects, [indicator]: value } })}
            />
          ))}
        </div>
      </details>
    </ActForm>
  );
}
