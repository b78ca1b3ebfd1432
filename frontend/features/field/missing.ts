import type { Check, Finding, Template } from 'Frontend/offline/contract';
import { useTranslation } from 'react-i18next';
import { itemsOf, said } from './use-check';

/** What the server says that a check lacks, if that is what a message says. */
export function missingCodes(message = ''): string[] | undefined {
  try {
    const told: unknown = JSON.parse(message);
    return Array.isArray(told) ? told.map(String) : undefined;
  } catch {
    // It is in words.
    return undefined;
  }
}

type Known = Readonly<{ check?: Check; template?: Template; findings?: readonly Finding[] }>;

/** Each of them as the pages call it: by its question, its number among the findings, or whose signature it is. */
export function useMissingWords({ check, template, findings = [] }: Known): (code: string) => string {
  const { t, i18n } = useTranslation();
  const signature = (of: string) => `${t('command.SIGN')}${t('signs.colon')}${of}`;
  return (code) => {
    const item = itemsOf(template).find((one) => one.code === code);
    const [kind, id] = item ? [] : code.split(':');
    if (kind === 'FINDING') {
      const number = findings.findIndex(({ finding }) => finding === id) + 1;
      // One of the other tablet's has no number here.
      return number > 0 ? t('tablet.finding', { number }) : t('command.FINDING');
    }
    if (kind === 'SIGNATURE_REPRESENTATIVE') {
      return signature(t('signer.REPRESENTATIVE'));
    }
    if (kind === 'SIGNATURE_INSPECTOR') {
      const inspector = check?.inspectors.find(({ subject }) => subject === id);
      return signature(inspector?.name ?? t('signer.INSPECTOR'));
    }
    return said(item?.question, i18n.language) || code;
  };
}
