import type AuditFilter from 'Frontend/generated/cn/qingshen/audit/AuditFilter';
import AuditPhase from 'Frontend/generated/cn/qingshen/audit/AuditPhase';
import AuditState from 'Frontend/generated/cn/qingshen/audit/AuditState';
import AuditTrack from 'Frontend/generated/cn/qingshen/audit/AuditTrack';
import ReviewLevel from 'Frontend/generated/cn/qingshen/audit/ReviewLevel';
import RuleCode from 'Frontend/generated/cn/qingshen/rule/RuleCode';
import Standing from 'Frontend/generated/cn/qingshen/audit/Standing';

/** The filter that an address stands for; what it does not know it leaves out. */
export function filterOf(address: URLSearchParams): AuditFilter {
  const known = <T extends string>(name: string, all: Record<string, T>) => {
    const values = address.getAll(name).filter((one): one is T => Object.values<string>(all).includes(one));
    return values.length > 0 ? values : undefined;
  };
  const years = address.getAll('years').filter((one) => /^\d{4}$/.test(one));
  return {
    text: address.get('text') ?? undefined,
    years: years.length > 0 ? years.map(Number) : undefined,
    jurisdictions: address.has('jurisdictions') ? address.getAll('jurisdictions') : undefined,
    states: known('states', AuditState),
    phases: known('phases', AuditPhase),
    reviewedBy: known('reviewedBy', ReviewLevel)?.[0],
    track: known('track', AuditTrack)?.[0],
    due: known('due', Standing)?.[0],
    rule: known('rule', RuleCode)?.[0],
  };
}
