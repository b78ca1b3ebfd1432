import { Button } from 'Frontend/components/button';
import type { SignedIn } from 'Frontend/offline/person';
import { useTranslation } from 'react-i18next';
import { useField } from './use-field';

type Props = Readonly<{
  /** Who is signed in instead. */
  other: SignedIn;
  choose: (person: SignedIn) => void;
  stay: () => void;
}>;

/** In place of the page: nothing is recorded before it is said by whom. It can be said without a network. */
export function OtherPerson({ other, choose, stay }: Props) {
  const { t } = useTranslation();
  const { person, unsent } = useField();
  const { name } = person;
  return (
    <main className="qs-main qs-empty" role="alert">
      <h1>{t('tablet.whose')}</h1>
      <p>{t('tablet.otherPerson', { other: other.name, name, count: unsent ?? person.unsent })}</p>
      <Button look="primary" onClick={() => choose(other)}>
        {t('tablet.choose', { name: other.name })}
      </Button>
      <Button onClick={stay}>{t('tablet.stay', { name })}</Button>
    </main>
  );
}
