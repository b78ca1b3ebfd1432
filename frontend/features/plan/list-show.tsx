import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import ListState from 'Frontend/generated/cn/qingshen/plan/ListState';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { Facts } from 'Frontend/components/facts';
import { JournalTimeline } from 'Frontend/components/journal-timeline';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Stepper, type Step } from 'Frontend/components/stepper';
import { useMay, useSession } from 'Frontend/lib/account';
import { formatCount, formatDay } from 'Frontend/lib/format';
import { useNames } from 'Frontend/lib/use-names';
import { useTranslation } from 'react-i18next';
import { ListActs } from './list-acts';
import { ListItems } from './list-items';
import { listTitle } from './list-title';
import { LoadedList } from './loaded-list';
import { PlanFiles } from './plan-files';

const WAY = [ListState.DRAFT, ListState.SUBMITTED, ListState.APPROVED, ListState.PUBLISHED];

/** One list: where it is, its plan, its enterprises with their reasons. */
export function ListShow() {
  return <LoadedList>{(list, reload) => <Shown list={list} reload={reload} />}</LoadedList>;
}

function Shown({ list, reload }: Readonly<{ list: AnnualList; reload: () => void }>) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const mayWrite = useMay('lists:write');
  const { account } = useSession();
  // An enterprise sees the list that it is on, not what its city filed with it and how it came about.
  const isOfficial = account.role !== 'ENTERPRISE';
  const place = names.jurisdiction(list.jurisdictionCode);
  const isOpen = list.state === ListState.DRAFT || list.state === ListState.RETURNED;
  return (
    <Page
      title={listTitle(list, place, t)}
      back={{ to: `/lists?year=${list.year}`, label: t('lists.title') }}
      lead={
        isOfficial
          ? t('lists.summary', {
              enterprises: formatCount(list.enterprises),
              exceeding: formatCount(list.exceeding),
              dropped: formatCount(list.dropped),
            })
          : t('lists.ownOnly')
      }
      actions={<ListActs list={list} reload={reload} />}
    >
      <Panel>
        <Stepper steps={steps(list, t)} />
      </Panel>
      {list.remark && (
        <Note tone={list.state === ListState.RETURNED ? 'warning' : 'info'}>
          <p>
            <strong>{t('lists.remark')}</strong>
          </p>
          <p>{list.remark}</p>
        </Note>
      )}
      {list.publishedOn && (
        <Note tone="success">
          <p>
            {t('lists.publishedBy', {
              number: list.documentNumber,
              day: formatDay(list.publishedOn, i18n.language),
            })}
          </p>
        </Note>
      )}
      {isOfficial && <Plan list={list} />}
      {isOfficial && <PlanFiles listId={list.id} mayChange={mayWrite && isOpen} />}
      <ListItems list={list} mayChange={mayWrite && isOpen} onChange={reload} />
      {isOfficial && (
        <Panel title={t('lists.trail')}>
          <JournalTimeline load={() => AnnualListEndpoint.trail(list.id)} of={`${list.id} ${list.version}`} />
        </Panel>
      )}
    </Page>
  );
}

function Plan({ list }: Readonly<{ list: AnnualList }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('lists.plan')}>
      <Facts
        facts={[
          { name: t('field.goals'), value: list.plan.goals },
          { name: t('field.schedule'), value: list.plan.schedule },
          { name: t('field.responsible'), value: list.plan.responsible },
          {
            name: t('field.budgetWanYuan'),
            value:
              list.plan.budgetWanYuan === undefined
                ? ''
                : t('lists.wanYuan', { amount: formatCount(list.plan.budgetWanYuan) }),
          },
        ]}
      />
    </Panel>
  );
}

/** A list that was given back is with the city again. */
function steps(list: AnnualList, t: (key: string) => string): Step[] {
  const at = list.state === ListState.RETURNED ? 0 : WAY.indexOf(list.state);
  return WAY.map((state, index) => ({
    label: t(`lists.step.${state}`),
    state: index < at || list.state === ListState.PUBLISHED ? 'done' : index === at ? 'current' : 'todo',
    note: index === at && list.state !== ListState.PUBLISHED ? t(`lists.who.${list.state}`) : undefined,
  }));
}
