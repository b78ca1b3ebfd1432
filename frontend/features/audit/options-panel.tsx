import type Option from 'Frontend/generated/cn/qingshen/audit/web/AuditViews/Option';
import OptionCost from 'Frontend/generated/cn/qingshen/audit/OptionCost';
import { AuditEndpoint } from 'Frontend/generated/endpoints';
import { Button } from 'Frontend/components/button';
import { Panel } from 'Frontend/components/panel';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnDemand, type Shown } from './audit-act';
import { mayFill } from './audit-steps';
import { OptionForm } from './option-form';
import { ReasonForm } from './reason-form';

/** The measures that were found, by what they cost. */
export function OptionsPanel(shown: Shown) {
  const { t } = useTranslation();
  const mayAct = useMay('audits:fill') && mayFill(shown.detail.line.audit);
  const { options } = shown.detail;
  return (
    <Panel title={t('audits.option.title')}>
      <div className="qs-stack">
        {options.length === 0 && <p className="qs-muted">{t('audits.option.none')}</p>}
        {Object.values(OptionCost)
          .map((cost) => ({ cost, some: options.filter((one) => one.cost === cost) }))
          .filter(({ some }) => some.length > 0)
          .map(({ cost, some }) => (
            <section key={cost}>
              <h3 className="qs-muted">{t(`optionCost.${cost}`)}</h3>
              {some.map((option) => (
                <OptionEntry key={option.id} {...shown} option={option} mayAct={mayAct} />
              ))}
            </section>
          ))}
        {mayAct && (
          <OnDemand verb={t('audits.option.add')}>
            {(close) => <OptionForm {...shown} onDone={close} />}
          </OnDemand>
        )}
      </div>
    </Panel>
  );
}

type EntryProps = Shown & Readonly<{ option: Option; mayAct: boolean }>;

function OptionEntry({ option, mayAct, ...shown }: EntryProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'correct' | 'remove'>();
  const close = () => setDoing(undefined);
  return (
    <div className="qs-entry">
      <OptionFacts {...shown} option={option} />
      {mayAct && !doing && (
        <div className="qs-actions">
          <Button onClick={() => setDoing('correct')}>{t('audits.option.correct')}</Button>
          <Button look="danger" onClick={() => setDoing('remove')}>
            {t('audits.option.remove')}
          </Button>
        </div>
      )}
      {doing === 'correct' && <OptionForm {...shown} option={option} onDone={close} />}
      {doing === 'remove' && (
        <ReasonForm
          name={option.id}
          verb={t('audits.option.remove')}
          consequence={t('audits.option.consequence')}
          run={(reason) => AuditEndpoint.removeOption(option.id, reason || undefined)}
          reload={shown.reload}
          onDone={close}
        />
      )}
    </div>
  );
}

function OptionFacts({ detail, option }: Shown & Readonly<{ option: Option }>) {
  const { t, i18n } = useTranslation();
  const day = (on: string) => formatDay(on, i18n.language);
  const units = new Map(detail.units.map(({ indicator, unit }) => [indicator, unit]));
  return (
    <>
      <strong>{option.name}</strong>
      <div className="qs-number">
        {t('audits.option.money', { investment: option.investmentWanYuan, benefit: option.benefitWanYuan })}
      </div>
      <div className="qs-muted">
        {option.finishedOn
          ? t('audits.option.finishedOn', { day: day(option.finishedOn) })
          : t('audits.option.plannedOn', { day: day(option.plannedFinishOn) })}
      </div>
      {option.description && <div>{option.description}</div>}
      {option.effects.length > 0 && (
        <ul className="qs-list">
          {option.effects.map(({ indicator, amount }) => (
            <li key={indicator} className="qs-number">
              {t(`indicator.${indicator}`)} {amount} {t(`unit.${units.get(indicator)}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
