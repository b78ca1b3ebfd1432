import type Preferences from 'Frontend/generated/cn/qingshen/account/Preferences';
import { AccountEndpoint } from 'Frontend/generated/endpoints';
import { Facts } from 'Frontend/components/facts';
import { YesNoInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { refusalText } from 'Frontend/lib/refusals';
import { useSession } from 'Frontend/lib/account';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useNames } from 'Frontend/lib/use-names';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Who one is here, and whether messages come by e-mail too. */
export function AccountPage() {
  const { t } = useTranslation();
  const { account } = useSession();
  const names = useNames();
  const loaded = useLoad(() => AccountEndpoint.me(), 'me');
  const preferences = loaded.value?.preferences;
  const facts = [
    { name: t('account.name'), value: account.name },
    { name: t('account.role'), value: t(account.role ? `role.${account.role}` : 'role.none') },
    {
      name: t('account.place'),
      value: account.jurisdictionCode ? names.jurisdiction(account.jurisdictionCode) : '',
    },
    { name: t('account.email'), value: preferences?.email },
  ];
  return (
    <Page title={t('account.title')}>
      {loaded.failed && <Failed retry={loaded.reload} />}
      {!loaded.failed && !loaded.value && <Skeleton />}
      {loaded.value && (
        <Panel title={t('account.facts')}>
          <Facts facts={facts} />
        </Panel>
      )}
      {preferences && <MailPanel preferences={preferences} />}
    </Page>
  );
}

function MailPanel({ preferences }: Readonly<{ preferences: Preferences }>) {
  const { t } = useTranslation();
  const [isWanted, setWanted] = useState(preferences.wantsEmail);
  const [isSaved, setSaved] = useState(false);
  const act = useAct(() => setSaved(true));
  /** Shows at once what was chosen, and what it was if that could not be kept. */
  async function choose(wanted: boolean) {
    setWanted(wanted);
    setSaved(false);
    const outcome = await act.run(() => AccountEndpoint.changePreferences(wanted));
    if (!outcome || outcome.refusals.length > 0) {
      setWanted(!wanted);
    }
  }
  return (
    <Panel title={t('account.mail')}>
      <YesNoInput
        label={t('account.wantsEmail')}
        value={isWanted}
        onChange={(wanted) => void choose(wanted)}
      />
      <p className="qs-muted">{t('account.mailHelp')}</p>
      {!preferences.email && (
        <Note tone="warning">
          <p>{t('account.noEmail')}</p>
        </Note>
      )}
      {isSaved && (
        <Note tone="success">
          <p>{t('account.saved')}</p>
        </Note>
      )}
      {act.isUnreachable && (
        <Note tone="danger">
          <p>{t('form.unreachable')}</p>
        </Note>
      )}
      {act.refusals.map((refusal) => (
        <Note key={refusal.code} tone="danger">
          <p>{refusalText(refusal, t)}</p>
        </Note>
      ))}
    </Panel>
  );
}
