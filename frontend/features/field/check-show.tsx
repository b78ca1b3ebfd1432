import { Badge } from 'Frontend/components/badge';
import { Button } from 'Frontend/components/button';
import { Facts } from 'Frontend/components/facts';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Empty, Skeleton } from 'Frontend/components/states';
import { formatDay } from 'Frontend/lib/format';
import type { Section } from 'Frontend/offline/contract';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CheckEnd } from './check-end';
import { FindingList } from './finding-list';
import { ItemAnswer } from './item-answer';
import { SignatureList } from './signature-list';
import { isComplete, said, useCheck, type OwnCheck } from './use-check';
import { useField } from './use-field';
import { WayLink } from './way-link';

/** A check in the plant, from the first look at the facts to the last signature. */
export function CheckShow() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const own = useCheck(id);
  const back = { to: '/field', label: t('tablet.day') };
  if (!own) {
    const title = own === null ? t('tablet.notHere') : t('loading');
    return (
      <Page title={title} back={back}>
        {own === null ? <Empty title={t('tablet.notHereText')} /> : <Skeleton />}
      </Page>
    );
  }
  const lead = `${own.check.number} · ${t(`checkState.${own.state}`)}`;
  return (
    <Page title={own.check.subject.name} lead={lead} back={back}>
      <CheckFacts own={own} />
      {own.state === 'PLANNED' ? <CheckStart own={own} /> : <CheckBody own={own} />}
    </Page>
  );
}

function CheckStart({ own }: Readonly<{ own: OwnCheck }>) {
  const { t } = useTranslation();
  const { store, keep, position } = useField();
  const start = () =>
    keep(store.act(own.check.id, 'START', { at: new Date().toISOString(), position: position() }));
  return (
    <div className="qs-field-actions">
      <Button look="primary" onClick={() => void start()}>
        {t('tablet.start')}
      </Button>
    </div>
  );
}

function CheckBody({ own }: Readonly<{ own: OwnCheck }>) {
  return (
    <>
      <fieldset className="qs-fieldset qs-stack" disabled={own.state === 'FINISHED'}>
        {own.template?.sections.map((section) => (
          <SectionPanel key={section.code} own={own} section={section} />
        ))}
        <FindingList own={own} />
        <SignatureList own={own} />
      </fieldset>
      <CheckEnd own={own} />
    </>
  );
}

function SectionPanel({ own, section }: Readonly<{ own: OwnCheck; section: Section }>) {
  const { t, i18n } = useTranslation();
  const done = section.items.filter((item) => isComplete(own, item)).length;
  return (
    <Panel title={said(section.title, i18n.language)}>
      <p>
        <Badge tone={done === section.items.length ? 'success' : 'neutral'}>
          {t('tablet.sectionDone', { done, count: section.items.length })}
        </Badge>
      </p>
      {section.items.map((item) => (
        <ItemAnswer key={item.code} own={own} item={item} />
      ))}
    </Panel>
  );
}

function CheckFacts({ own: { check } }: Readonly<{ own: OwnCheck }>) {
  const { t, i18n } = useTranslation();
  const { subject, audit, inspectors, experts, lastFindings } = check;
  const facts = [
    { name: t('field.creditCode'), value: subject.creditCode },
    { name: t('field.address'), value: subject.address },
    { name: t('tabletFact.industry'), value: subject.industry },
    { name: t('tabletFact.contact'), value: subject.contact },
    { name: t('tabletFact.plannedOn'), value: formatDay(check.plannedOn, i18n.language) },
    { name: t('tabletFact.inspectors'), value: inspectors.map(({ name }) => name).join(t('signs.comma')) },
    { name: t('tabletFact.experts'), value: experts?.join(t('signs.comma')) },
    {
      name: t('tabletFact.audit'),
      value:
        audit && [audit.year, t(`auditState.${audit.state}`), audit.consultancy].filter(Boolean).join(' · '),
    },
  ];
  return (
    <Panel title={t('tablet.facts')}>
      <Facts facts={facts} />
      <div className="qs-field-actions">
        <WayLink check={check} />
      </div>
      {audit && audit.options.length > 0 && (
        <details>
          <summary>{t('tablet.options', { count: audit.options.length })}</summary>
          <ul className="qs-list">
            {audit.options.map(({ name, cost, state }) => (
              <li key={name}>{[name, t(`optionCost.${cost}`), t(`optionState.${state}`)].join(' · ')}</li>
            ))}
          </ul>
        </details>
      )}
      {lastFindings.length > 0 && (
        <details>
          <summary>{t('tablet.lastFindings', { count: lastFindings.length })}</summary>
          <ul className="qs-list">
            {lastFindings.map(({ text, severity, on, mended }) => (
              <li key={`${on} ${text}`}>
                {formatDay(on, i18n.language)} {t(`severity.${severity}`)}
                {t('signs.colon')}
                {text}{' '}
                <Badge tone={mended ? 'success' : 'warning'}>
                  {t(mended ? 'tablet.mended' : 'tablet.notMended')}
                </Badge>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
