import ChecklistState from 'Frontend/generated/cn/qingshen/inspection/ChecklistState';
import type ChecklistVersion from 'Frontend/generated/cn/qingshen/inspection/ChecklistVersion';
import { ChecklistEndpoint } from 'Frontend/generated/endpoints';
import { Button, ButtonLink } from 'Frontend/components/button';
import { NoPage } from 'Frontend/components/no-page';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatDay } from 'Frontend/lib/format';
import { useAct } from 'Frontend/lib/use-act';
import { useBilingual } from 'Frontend/lib/use-bilingual';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ChecklistBadge } from './checklist-badge';
import { typedOf } from './checklist-form';
import { ChecklistPreview } from './checklist-preview';

const BACK = '/checklists';

/** A template with all its versions, and what can be done with it. */
export function ChecklistShow() {
  const { t } = useTranslation();
  const words = useBilingual();
  const mayWrite = useMay('checklists:write');
  const { code = '' } = useParams();
  const { value, failed, reload } = useLoad(() => ChecklistEndpoint.versions(code), code);
  const latest = value?.[0];
  if (value && !latest) {
    return <NoPage why="notFound" />;
  }
  return (
    <Page
      title={latest ? words(latest.checklist.name) : t('checklists.one')}
      back={{ to: BACK, label: t('checklists.title') }}
      actions={value && mayWrite && <Acts code={code} versions={value} reload={reload} />}
    >
      {failed && <Failed retry={reload} />}
      {!value && !failed && <Skeleton lines={6} />}
      {value && (
        <Panel title={t('checklists.versions')}>
          {value.map((version) => (
            <Version key={version.checklist.id} version={version} />
          ))}
        </Panel>
      )}
    </Page>
  );
}

function Version({ version }: Readonly<{ version: ChecklistVersion }>) {
  const { t, i18n } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { checklist, state, validFrom, source, openChecks } = version;
  const count = checklist.sections.flatMap(({ items }) => items).length;
  return (
    <div className="qs-entry">
      <strong>{t('sheets.version', { version: checklist.version })}</strong>
      <p>
        <ChecklistBadge state={state} />{' '}
        {validFrom && t('checklists.publishedOn', { day: formatDay(validFrom, i18n.language) })}
        {openChecks > 0 && ` · ${t('checklists.inUse', { count: openChecks })}`}
      </p>
      <p className="qs-muted">{source}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('checklists.items', { count })}</summary>
        {isOpen && <ChecklistPreview sections={typedOf(version).sections} />}
      </details>
    </div>
  );
}

type ActsProps = Readonly<{ code: string; versions: ChecklistVersion[]; reload: () => void }>;

function Acts({ code, versions, reload }: ActsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'retire' | 'restore'>();
  const edit = `/checklists/${code}/edit`;
  const act = useAct(() => void navigate(edit));
  const has = (state: ChecklistState) => versions.some((one) => one.state === state);
  const turn = has(ChecklistState.IN_FORCE) ? 'retire' : 'restore';
  return (
    <>
      {versions.some((one) => one.state !== ChecklistState.DRAFT) && (
        <Button onClick={() => setAsked(turn)}>{t(`checklists.${turn}`)}</Button>
      )}
      {has(ChecklistState.DRAFT) ? (
        <ButtonLink to={edit} look="primary">
          {t('sheets.continue')}
        </ButtonLink>
      ) : (
        <Button
          look="primary"
          busy={act.isRunning}
          // Somebody else may have begun it meanwhile: then it is there to be read.
          onClick={() => void act.run(() => ChecklistEndpoint.begin(code)).then(() => reload())}
        >
          {t('sheets.begin')}
        </Button>
      )}
      {asked && (
        <ReasonDialog
          title={t(`checklists.${asked}`)}
          consequence={t(`checklists.${asked}Consequence`)}
          verb={t(`checklists.${asked}`)}
          run={(reason) =>
            asked === 'retire'
              ? ChecklistEndpoint.retire(code, reason)
              : ChecklistEndpoint.restore(code, reason)
          }
          onDone={() => {
            setAsked(undefined);
            reload();
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
