import type Proposal from 'Frontend/generated/cn/qingshen/rectification/RectificationOrderService/Proposal';
import type Made from 'Frontend/generated/cn/qingshen/rectification/web/RectificationEndpoint/Made';
import { RectificationEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { ButtonLink } from 'Frontend/components/button';
import { DayInput, LongTextInput, YesNoInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { SeverityBadge } from 'Frontend/components/severity-badge';
import { Empty, Failed, Skeleton } from 'Frontend/components/states';
import { idOf } from 'Frontend/lib/address';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';

/** Orders an enterprise to mend what a check found: which findings, by when. */
export function RectificationIssue() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const check = idOf(address.get('check') ?? undefined);
  const { value, failed, reload } = useLoad(() => RectificationEndpoint.proposals(check), check);
  return (
    <Page title={t('rectifications.issue')} back={{ to: `/checks/${check}`, label: t('checks.one') }}>
      {!value && (failed ? <Failed retry={reload} /> : <Skeleton lines={6} />)}
      {value?.length === 0 && (
        <Empty
          title={t('rectifications.nothing')}
          actions={<ButtonLink to={`/checks/${check}`}>{t('rectifications.open')}</ButtonLink>}
        >
          <p>{t('rectifications.nothingText')}</p>
        </Empty>
      )}
      {value && value.length > 0 && <Issue check={check} proposals={value} />}
    </Page>
  );
}

function Issue({ check, proposals }: Readonly<{ check: string; proposals: Proposal[] }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [left, setLeft] = useState<string[]>([]);
  const [dueOn, setDueOn] = useState<Record<string, string>>(
    Object.fromEntries(proposals.map((one) => [one.finding.id, one.dueOn])),
  );
  const [demand, setDemand] = useState('');
  const act = useAct<Made>((made) => void navigate(`/rectifications/${made.id}`, { replace: true }));
  const items = proposals
    .map(({ finding }) => finding.id)
    .filter((id) => !left.includes(id))
    .map((findingId) => ({ findingId, dueOn: dueOn[findingId] || undefined }));
  return (
    <ActForm
      act={act}
      fields={['dueOn', 'demand']}
      verb={t('rectifications.issue')}
      cancelTo={`/checks/${check}`}
      onSubmit={() => void act.run(() => RectificationEndpoint.issue({ checkId: check, items, demand }))}
    >
      <Note>
        <p>{t('rectifications.issueConsequence')}</p>
      </Note>
      <Panel title={t('rectifications.choose')}>
        {proposals.map(({ finding }) => (
          <div key={finding.id} className="qs-entry qs-stack">
            <p>
              <SeverityBadge severity={finding.severity} /> {finding.article}
            </p>
            <YesNoInput
              label={finding.text}
              value={!left.includes(finding.id)}
              onChange={(isIn) =>
                setLeft(isIn ? left.filter((id) => id !== finding.id) : [...left, finding.id])
              }
            />
            <DayInput
              label={t('rectifications.dueOn')}
              name={t('rectifications.dueOnOf', { text: finding.text })}
              value={dueOn[finding.id]}
              error={fieldError(act, 'dueOn', t)}
              onChange={(on) => setDueOn({ ...dueOn, [finding.id]: on })}
              future
            />
          </div>
        ))}
      </Panel>
      <Panel>
        <div className="qs-form-grid">
          <LongTextInput
            label={t('rectifications.demand')}
            help={t('rectifications.demandHelp')}
            value={demand}
            error={fieldError(act, 'demand', t)}
            onChange={setDemand}
            wide
          />
        </div>
      </Panel>
    </ActForm>
  );
}
