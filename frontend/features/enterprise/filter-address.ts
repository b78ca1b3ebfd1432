import type EnterpriseFilter from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseFilter';
import EnterpriseOrder from 'Frontend/generated/cn/qingshen/enterprise/EnterpriseOrder';
import type KeyIndustry from 'Frontend/generated/cn/qingshen/enterprise/KeyIndustry';
import type ListingBasis from 'Frontend/generated/cn/qingshen/enterprise/ListingBasis';
import type SizeClass from 'Frontend/generated/cn/qingshen/enterprise/SizeClass';

export const FLAGS = ['onRegister', 'keyDischarger', 'yellowRiverBasin', 'keyGhgEmitter'] as const;

type ListName = 'jurisdictions' | 'counties' | 'industries' | 'keyIndustries' | 'bases' | 'sizes';
type FlagName = (typeof FLAGS)[number];

/** The filter that an address stands for; what it does not know it leaves out. */
export function filterOf(address: URLSearchParams): EnterpriseFilter {
  const list = (name: ListName) => (address.has(name) ? address.getAll(name) : undefined);
  const flag = (name: FlagName) => (address.has(name) ? address.get(name) === 'true' : undefined);
  return {
    text: address.get('text') ?? undefined,
    jurisdictions: list('jurisdictions'),
    counties: list('counties'),
    industries: list('industries'),
    keyIndustries: list('keyIndustries') as KeyIndustry[] | undefined,
    bases: list('bases') as ListingBasis[] | undefined,
    sizes: list('sizes') as SizeClass[] | undefined,
    onRegister: flag('onRegister'),
    keyDischarger: flag('keyDischarger'),
    yellowRiverBasin: flag('yellowRiverBasin'),
    keyGhgEmitter: flag('keyGhgEmitter'),
    asOf: address.get('asOf') ?? undefined,
  };
}

export function orderOf(address: URLSearchParams): EnterpriseOrder {
  const order = address.get('order') as EnterpriseOrder | null;
  return order && Object.values(EnterpriseOrder).includes(order) ? order : EnterpriseOrder.NAME;
}

export function isNarrowed(address: URLSearchParams): boolean {
  return [...address.keys()].some((name) => name !== 'order');
}
