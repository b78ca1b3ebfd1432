import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import type { TFunction } from 'i18next';

/** Such as 兰州市 2027 年度名单, 兰州市 2027 年度第 1 批补充名单. */
export function listTitle(list: AnnualList, place: string, t: TFunction): string {
  return t(list.number === 0 ? 'lists.main' : 'lists.supplementary', {
    place,
    year: list.year,
    number: list.number,
  });
}
