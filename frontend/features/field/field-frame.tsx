import 'Frontend/lib/i18n';
import 'Frontend/styles/theme.css';
import 'Frontend/styles/field.css';
import { AccountEndpoint } from 'Frontend/generated/endpoints';
import { Skeleton } from 'Frontend/components/states';
import { choosePerson, lastPerson, type Person } from 'Frontend/offline/person';
import { useCallback, useEffect, useState } from 'react';
import { Outlet } from 'react-router';
import { useTranslation } from 'react-i18next';
import { FieldContext } from './use-field';
import { FieldHeader, type Update } from './field-header';
import { usePerson } from './use-person';
import { installWorker } from 'Frontend/offline/worker';

/** Who is signed in; undefined: nobody, or the server is out of reach. */
async function signedIn(): Promise<Person | undefined> {
  const account = await AccountEndpoint.me({ mute: true }).catch(() => undefined);
  return account && { subject: account.subject, name: account.name, unsent: 0 };
}

/** Signing in leads over the server and back; the address then says so no more. */
function forgetSignIn() {
  if (location.search.includes('sign-in')) {
    history.replaceState(history.state, '', location.pathname);
  }
}

/** The frame of the pages for the field: shows what is on the tablet at once, and asks the server for nothing that it needs. */
export function FieldFrame() {
  const [person, setPerson] = useState(lastPerson);
  const [other, setOther] = useState<Person>();
  const [isAsked, setAsked] = useState(false);
  const [update, setUpdate] = useState<Update>();

  const choose = useCallback((chosen: Person) => {
    choosePerson(chosen);
    setOther(undefined);
    setPerson(chosen);
  }, []);

  const look = useCallback(async () => {
    const found = await signedIn();
    setAsked(true);
    const present = lastPerson();
    if (found && !present) {
      choose(found);
    } else {
      setOther(found && found.subject !== present?.subject ? found : undefined);
    }
  }, [choose]);

  useEffect(() => {
    forgetSignIn();
    void look();
    void installWorker((takeOver) => setUpdate(() => takeOver)).catch(() => undefined);
    addEventListener('online', look);
    return () => removeEventListener('online', look);
  }, [look]);

  if (!person) {
    return <main className="qs-main">{isAsked ? <Nobody /> : <Skeleton />}</main>;
  }
  return <PersonFrame key={person.subject} {...{ person, other, update, choose }} />;
}

function Nobody() {
  const { t } = useTranslation();
  return (
    <div className="qs-empty" role="alert">
      <h1>{t('tablet.nobody')}</h1>
      <p>{t('tablet.nobodyText')}</p>
      <a className="qs-button qs-button--primary" href="/field?sign-in">
        {t('session.signIn')}
      </a>
    </div>
  );
}

type Props = Readonly<{
  person: Person;
  /** Who is signed in instead. */
  other?: Person;
  update?: Update;
  choose: (person: Person) => void;
}>;

function PersonFrame({ person, other, update, choose }: Props) {
  const { field, trouble, dismiss } = usePerson(person);
  return (
    <FieldContext value={field}>
      <div className="qs-field">
        <FieldHeader {...{ trouble, dismiss, other, update, choose }} />
        <Outlet />
      </div>
    </FieldContext>
  );
}
