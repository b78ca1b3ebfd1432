import type Account from 'Frontend/generated/cn/qingshen/account/AccountService/Account';
import type Jurisdiction from 'Frontend/generated/cn/qingshen/enterprise/Reference/Jurisdiction';
import type Reference from 'Frontend/generated/cn/qingshen/enterprise/Reference';
import { AccountEndpoint, EnterpriseEndpoint } from 'Frontend/generated/endpoints';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { allWords } from './i18n';

export type Permission =
  | 'register:read'
  | 'register:write'
  | 'register:import'
  | 'register:merge'
  | 'lists:read'
  | 'lists:write'
  | 'lists:decide'
  | 'consultancies:read'
  | 'consultancies:write'
  | 'experts:read'
  | 'experts:fill'
  | 'experts:mend'
  | 'experts:decide'
  | 'reviews:read'
  | 'reviews:plan'
  | 'reviews:witness'
  | 'reviews:answer'
  | 'reviews:watch'
  | 'checks:read'
  | 'checks:plan'
  | 'checks:inspect'
  | 'checks:mend'
  | 'checklists:write'
  | 'notices:read'
  | 'notices:write'
  | 'files:write'
  | 'audits:read'
  | 'audits:begin'
  | 'audits:fill'
  | 'audits:steer'
  | 'rules:read'
  | 'rules:write';

/** The code of the province; all others are of cities. */
export const PROVINCE = '620000';

/** Who is signed in, and the codes that every page needs words for. */
type Session = { account: Account; reference: Reference };

const SessionContext = createContext<Session | undefined>(undefined);

type Props = Readonly<{ children: ReactNode; waiting: ReactNode; failed: (retry: () => void) => ReactNode }>;

export function SessionProvider({ children, waiting, failed }: Props) {
  const [session, setSession] = useState<Session>();
  const [isFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    setFailed(false);
    Promise.all([AccountEndpoint.me(), EnterpriseEndpoint.reference(), allWords()])
      .then(([account, reference]) => setSession({ account, reference }))
      .catch(() => setFailed(true));
  }, [attempt]);

  if (session) {
    return <SessionContext value={session}>{children}</SessionContext>;
  }
  return isFailed ? failed(() => setAttempt(attempt + 1)) : waiting;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('outside of the session');
  }
  return session;
}

/** Only for what is shown: what may be done is decided on the server. */
export function useMay(permission: Permission): boolean {
  return useSession().account.permissions.includes(permission);
}

export function jurisdictionName(jurisdiction: Jurisdiction | undefined, language: string): string {
  return (language === 'en' ? jurisdiction?.nameEn : jurisdiction?.nameZh) ?? '';
}
