import { useLiveQuery } from 'dexie-react-hooks';
import { Button } from 'Frontend/components/button';
import { Note } from 'Frontend/components/note';
import { formatSize } from 'Frontend/lib/format';
import { people } from 'Frontend/offline/person';
import type { Sending } from 'Frontend/offline/sender';
import { LITTLE_BATTERY, LITTLE_SPACE, tabletState, type TabletState } from 'Frontend/offline/tablet';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useField } from './use-field';
import type { Wrong } from './use-person';
import { SignInLink } from './sign-in-link';

/** Lets the new release take over. */
export type Update = () => void;

type Props = Readonly<{
  trouble?: Wrong;
  dismiss: () => void;
  update?: Update;
}>;

/** What is always in sight: whose data these are, how many things are unsent, and what hinders. */
export function FieldHeader({ trouble, dismiss, update }: Props) {
  const { t } = useTranslation();
  const { person, unsent, sending } = useField();
  return (
    <>
      <header className="qs-field-bar">
        <Link className="qs-field-brand" to="/field">
          <span className="qs-brand-mark" aria-hidden="true">
            清
          </span>
          {t('tablet.title')}
        </Link>
        <span className="qs-field-person">{person.name}</span>
        <Link className="qs-button" to="/field/outbox" aria-live="polite">
          {unsent === undefined || trouble === 'GONE'
            ? t('tablet.outbox')
            : t(unsent > 0 ? 'tablet.unsent' : 'tablet.allSafe', { count: unsent })}
        </Link>
        <a className="qs-button qs-button--plain" href="/">
          {t('nav.home')}
        </a>
      </header>
      <div className="qs-field-notes">
        {trouble && <TroubleNote trouble={trouble} dismiss={dismiss} />}
        <OthersWork />
        <Hindrance sending={sending} />
        {update && unsent === 0 && (
          <Note>
            <p>{t('tablet.update')}</p>
            <Button onClick={update}>{t('tablet.updateNow')}</Button>
          </Note>
        )}
        <TabletNotes />
      </div>
    </>
  );
}

function TroubleNote({ trouble, dismiss }: Readonly<{ trouble: Wrong; dismiss: () => void }>) {
  const { t } = useTranslation();
  const { store, keep, person } = useField();
  const free = async () => (await keep(store.freeSpace())) && dismiss();
  return (
    <Note tone="danger">
      <p>{t(`tabletTrouble.${trouble}`, { count: person.unsent })}</p>
      {trouble === 'FULL' && <Button onClick={() => void free()}>{t('tablet.freeSpace')}</Button>}
      {trouble === 'OTHER_TAB' && <Button onClick={() => location.reload()}>{t('tablet.reload')}</Button>}
      <Button onClick={dismiss}>{t('tablet.understood')}</Button>
    </Note>
  );
}

/** Work of others that waits on this tablet for them. */
function OthersWork() {
  const { t } = useTranslation();
  const { person } = useField();
  const all = useLiveQuery(people) ?? [];
  return all
    .filter(({ subject, unsent }) => subject !== person.subject && unsent > 0)
    .map(({ subject, name, unsent }) => (
      <Note key={subject} tone="warning">
        <p>{t('tablet.othersWork', { name, count: unsent })}</p>
      </Note>
    ));
}

function Hindrance({ sending }: Readonly<{ sending: Sending }>) {
  const { t } = useTranslation();
  const { person, unsent, wake } = useField();
  if (sending.state !== 'HINDERED' || !unsent) {
    return null;
  }
  const { hindrance, code } = sending;
  return (
    <Note tone={hindrance === 'LATER' ? 'info' : 'warning'}>
      <p>
        {t(`hindrance.${hindrance}`, { name: person.name, count: unsent })}
        {hindrance === 'REFUSED' && <small>{code}</small>}
      </p>
      {hindrance === 'SIGN_IN' && <SignInLink primary />}
      {hindrance === 'TOO_OLD' && <Button onClick={() => location.reload()}>{t('tablet.reload')}</Button>}
      {hindrance === 'LATER' && <Button onClick={wake}>{t('tablet.tryNow')}</Button>}
    </Note>
  );
}

/** How the tablet itself is, when that may soon hinder. */
function TabletNotes() {
  const { t } = useTranslation();
  const [tablet, setTablet] = useState<TabletState>({});
  useEffect(() => {
    const look = () => void tabletState().then(setTablet);
    look();
    const timer = setInterval(look, 60_000);
    return () => clearInterval(timer);
  }, []);
  const { freeBytes = Infinity, battery = 1 } = tablet;
  return (
    <>
      {freeBytes < LITTLE_SPACE && (
        <Note tone="warning">
          <p>{t('tablet.littleSpace', { size: formatSize(Math.max(0, freeBytes)) })}</p>
        </Note>
      )}
      {battery < LITTLE_BATTERY && (
        <Note tone="warning">
          <p>{t('tablet.littleBattery', { percent: Math.round(battery * 100) })}</p>
        </Note>
      )}
    </>
  );
}
