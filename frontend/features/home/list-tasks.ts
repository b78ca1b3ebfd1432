import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import ListState from 'Frontend/generated/cn/qingshen/plan/ListState';
import RuleCode from 'Frontend/generated/cn/qingshen/rule/RuleCode';
import { AnnualListEndpoint, RuleEndpoint } from 'Frontend/generated/endpoints';
import { useMay } from 'Frontend/lib/account';
import { formatCount, formatDay, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';

export type Task = { to: string; title: string; text: string };

/** What next year's lists ask of whoever works on them. */
export function useListTasks(): Task[] {
  const { t, i18n } = useTranslation();
  const mayWrite = useMay('lists:write');
  const mayDecide = useMay('lists:decide');
  const year = Number(today().slice(0, 4)) + 1;
  const lists = useLoad(
    async () => (mayWrite || mayDecide ? AnnualListEndpoint.lists(year) : []),
    `${year} ${mayWrite} ${mayDecide}`,
  );
  const due = useLoad(
    async () => (mayWrite ? RuleEndpoint.deadline(RuleCode.LIST_PROPOSAL, `${year - 1}-01-01`) : undefined),
    `${year} ${mayWrite}`,
  );
  if (!lists.value) {
    return [];
  }
  const city = mayWrite ? cityTask(lists.value, year) : undefined;
  if (city && due.value) {
    const text = t(`${city.words}.text`, { day: formatDay(due.value.dueOn, i18n.language) });
    return [{ to: city.to, title: t(`${city.words}.title`, { year }), text }];
  }
  return mayDecide
    ? [
        provinceTask('home.lists.decide', lists.value, ListState.SUBMITTED),
        provinceTask('home.lists.publish', lists.value, ListState.APPROVED),
      ].flatMap((task) =>
        task.count === 0
          ? []
          : [
              {
                to: `/lists?year=${year}`,
                title: t(`${task.words}.title`),
                text: t(`${task.words}.text`, { shown: formatCount(task.count) }),
              },
            ],
      )
    : [];
}

function cityTask(lists: AnnualList[], year: number) {
  const open = lists.find((list) => list.state === ListState.DRAFT || list.state === ListState.RETURNED);
  if (open) {
    return { to: `/lists/${open.id}`, words: 'home.lists.submit' };
  }
  return lists.length === 0 ? { to: `/lists?year=${year}`, words: 'home.lists.propose' } : undefined;
}

function provinceTask(words: string, lists: AnnualList[], state: ListState) {
  return { words, count: lists.filter((list) => list.state === state).length };
}
