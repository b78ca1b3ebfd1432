import 'Frontend/styles/theme.css';
import 'Frontend/styles/field.css';
import { Skeleton } from 'Frontend/components/states';
import {
  choosePerson,
  lastPerson,
  otherPerson,
  rememberOther,
  type Person,
  type SignedIn,
} from 'Frontend/offline/person';
import { signedIn } from 'Frontend/offline/server';
import { useCallback, useEffect, useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { FieldContext } from './use-field';
import { FieldHeader, type Update } from './field-header';
import { OtherPerson } from './other-person';
import { usePerson } from './use-person';
import { installWorker } from 'Frontend/offline/worker';
import { SignInLink } from './sign-in-link';

/** Signing in leads over the server and back; the address then says so no more. By the router, which would write its own back. */
function useForgottenSignIn() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (search.includes('sign-in')) {
      void navigate(pathname, { replace: true });
    }
  }, [pathname, search, navigate]);
}

/** The frame of the pages for the field: shows what is on the tablet at once, and asks the server for nothing that it needs. */
export function FieldFrame() {
  const [person, setPerson] = useState<Person>();
  const [other, setOther] = useState<SignedIn>();
  const [isAsked, setAsked] = useState(false);
  const [update, setUpdate] = useState<Update>();
  useForgottenSignIn();

  const choose = useCallback(async (chosen: SignedIn) => {
    // A tablet that cannot keep even that says so as soon as their data are opened.
    setPerson(await choosePerson(chosen).catch(() => ({ unsent: 0, ...chosen })));
    setOther(undefined);
  }, []);

  const look = useCallback(async () => {
    const [present, unsettled] = await Promise.all([lastPerson(), otherPerson()]).catch(() => []);
    setOther(unsettled);
    setPerson((shown) => shown ?? present);
    const found = await signedIn();
    const last = await lastPerson().catch(() => undefined);
    if (found && !last) {
      await choose(found);
    } else if (found) {
      const someoneElse = found.subject === last?.subject ? undefined : found;
      await rememberOther(someoneElse).catch(() => undefined);
      setOther(someoneElse);
    }
    setAsked(true);
  }, [choose]);

  const stay = () => {
    setOther(undefined);
    rememberOther(undefined).catch(() => undefined);
  };

  useEffect(() => {
    void look();
    void installWorker((takeOver) => setUpdate(() => takeOver)).catch(() => undefined);
    const lookAgain = () => void look();
    addEventListener('online', lookAgain);
    return () => removeEventListener('online', lookAgain);
  }, [look]);

  if (!person) {
    return <main className="qs-main">{isAsked ? <Nobody /> : <Skeleton />}</main>;
  }
  return (
    <PersonFrame
      key={person.subject}
      {...{ person, other, update, stay }}
      choose={(chosen) => void choose(chosen)}
    />
  );
}

function Nobody() {
  const { t } = useTranslation();
  return (
    <div className="qs-empty" role="alert">
      <h1>{t('tablet.nobody')}</h1>
      <p>{t('tablet.nobodyText')}</p>
      <SignInLink primary />
    </div>
  );
}

type Props = Readonly<{
  person: Person;
  /** Who is signed in instead. */
  other?: SignedIn;
  update?: Update;
  choose: (person: SignedIn) => void;
  /** Goes on with the data that are shown. */
  stay: () => void;
}>;

function PersonFrame({ person, other, update, choose, stay }: Props) {
  const { field, trouble, dismiss } = usePerson(person);
  return (
    <FieldContext value={field}>
      <div className="qs-field">
        <FieldHeader {...{ trouble, dismiss, update }} />
        {other ? <OtherPerson {...{ other, choose, stay }} /> : <Outlet />}
      </div>
    </FieldContext>
  );
}
