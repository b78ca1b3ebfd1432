import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { TextInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import { fieldError } from 'Frontend/lib/refusals';
import { isConflict } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';
import { OnDemand, useAuditAct, type Shown } from './audit-act';
import { mayFill } from './audit-steps';

/** What the round is to reach and has reached, by indicator. */
export function ResultsPanel(shown: Shown) {
  const { t } = useTranslation();
  const mayAct = useMay('audits:fill') && mayFill(shown.detail.line.audit);
  return (
    <Panel title={t('audits.result.title')}>
      <div className="qs-stack">
        <ResultTable {...shown} />
        {mayAct && (
          <OnDemand verb={t('audits.result.act')}>
            {(close) => <ResultsForm {...shown} onDone={close} />}
          </OnDemand>
        )}
      </div>
    </Panel>
  );
}

function ResultTable({ detail: { results, units } }: Shown) {
  const { t } = useTranslation();
  if (results.length === 0) {
    return <p className="qs-muted">{t('audits.result.none')}</p>;
  }
  const unitOf = new Map(units.map(({ indicator, unit }) => [indicator, unit]));
  return (
    <div className="qs-table-scroll">
      <table className="qs-table">
        <thead>
          <tr>
            <th scope="col">{t('audits.result.indicator')}</th>
            <th scope="col">{t('audits.result.planned')}</th>
            <th scope="col">{t('audits.result.achieved')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ indicator, planned, achieved }) => (
            <tr key={indicator}>
              <th scope="row">
                {t('audits.inUnit', {
                  name: t(`indicator.${indicator}`),
                  unit: t(`unit.${unitOf.get(indicator)}`),
                })}
              </th>
              <td className="qs-number">{planned}</td>
              <td className="qs-number">{achieved ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Amounts = { planned: string; achieved: string };
/** What it was made from stays beside what is typed: only what differs is sent. */
type Draft = { version?: number; from: Record<string, Amounts>; amounts: Record<string, Amounts> };

const NOTHING: Amounts = { planned: '', achieved: '' };

const isChanged = (now: Amounts, before: Amounts) =>
  now.planned.trim() !== before.planned.trim() || now.achieved.trim() !== before.achieved.trim();

function ResultsForm({ detail, reload, onDone }: Shown & Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation();
  const { id, version } = detail.line.audit;
  const present = Object.fromEntries(
    detail.results.map((one) => [one.indicator, { planned: one.planned, achieved: one.achieved ?? '' }]),
  );
  const [draft, setDraft, clear] = useDraft<Draft>(`audit.results.${id}`, {
    version,
    from: present,
    amounts: present,
  });
  const act = useAuditAct(reload, () => {
    clear();
    onDone();
  });
  const typed = detail.units
    .map(({ indicator }) => ({ indicator, ...(draft.amounts[indicator] ?? NOTHING) }))
    .filter((one) => isChanged(one, draft.from[one.indicator] ?? NOTHING));
  const field = (indicator: string, name: keyof Amounts) =>
    `results[${typed.findIndex((one) => one.indicator === indicator)}].${name}`;
  const change = (indicator: string, some: Partial<Amounts>) =>
    setDraft({
      ...draft,
      amounts: { ...draft.amounts, [indicator]: { ...(draft.amounts[indicator] ?? NOTHING), ...some } },
    });

  async function submit() {
    const outcome = await act.run(() => AuditEndpoint.putResults(id, draft.version ?? version, typed));
    if (isConflict(outcome)) {
      // The table above shows what the other wrote; sent again, what is typed here is meant to replace that.
      setDraft({ ...draft, version: undefined });
    }
  }

  return (
    <ActForm
      act={act}
      fields={typed.flatMap(({ indicator }) => [field(indicator, 'planned'), field(indicator, 'achieved')])}
      verb={t('audits.result.save')}
      onSubmit={() => void submit()}
    >
      <p className="qs-muted">{t('audits.result.help')}</p>
      {detail.units.map(({ indicator, unit }) => (
        <fieldset key={indicator} className="qs-fieldset">
          <legend>
            {t('audits.inUnit', { name: t(`indicator.${indicator}`), unit: t(`unit.${unit}`) })}
          </legend>
          <div className="qs-form-grid">
            {(['planned', 'achieved'] as const).map((name) => (
              <TextInput
                key={name}
                label={t(`audits.result.${name}`)}
                value={draft.amounts[indicator]?.[name] ?? ''}
                error={fieldError(act, field(indicator, name), t)}
                onChange={(value) => change(indicator, { [name]: value })}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </ActForm>
  );
}
