import SubjectKind from 'Frontend/generated/cn/qingshen/inspection/SubjectKind';
import { PROVINCE, useSession } from 'Frontend/lib/account';
import { useTranslation } from 'react-i18next';

/** What whoever is signed in may have checked: how a city does its work is for the province. */
export function useSubjectKinds() {
  const { t } = useTranslation();
  const { account } = useSession();
  return Object.values(SubjectKind)
    .filter((kind) => kind !== SubjectKind.CITY || account.jurisdictionCode === PROVINCE)
    .map((value) => ({ value, label: t(`checkSubject.${value}`) }));
}
