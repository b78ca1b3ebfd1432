import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { randomShare } from 'Frontend/lib/random-share';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActForm } from './act-form';
import { TextInput } from './fields';
import { Note } from './note';

type ShareProps = Readonly<{
  mayGive: boolean;
  give: (share: string) => Promise<Acted>;
  reload: () => void;
}>;

/** Gives a share to the seed of a draw, or waits for who may. */
export function ShareStep({ mayGive, give, reload }: ShareProps) {
  const { t } = useTranslation();
  const [share] = useState(randomShare);
  const act = useAct<Acted>(reload);
  if (!mayGive) {
    return <Waiting text={t('draws.waitShare')} />;
  }
  return (
    <ActForm
      act={act}
      fields={[]}
      verb={t('draws.giveShare')}
      onSubmit={() => void act.run(() => give(share))}
    >
      <Note>
        <p>{t('draws.shareConsequence')}</p>
        <p className="qs-hash">{share}</p>
      </Note>
    </ActForm>
  );
}

type ValueProps = Readonly<{
  mayTell: boolean;
  source: string;
  /** What was told last, and whether by whoever looks. */
  told?: string;
  isMine: boolean;
  tell: (value: string) => Promise<Acted>;
  reload: () => void;
}>;

/** Tells the public value of a draw, or confirms what another told, or waits for who may. */
export function ValueStep({ mayTell, source, told, isMine, tell, reload }: ValueProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState('');
  const act = useAct<Acted>(reload);
  if (!mayTell) {
    return <Waiting text={t('draws.waitValue')} />;
  }
  return (
    <ActForm
      act={act}
      fields={['value']}
      verb={t(told && !isMine ? 'draws.confirmValue' : 'draws.tellValue')}
      onSubmit={() => void act.run(() => tell(value))}
    >
      <Note>
        <p>{t(isMine ? 'draws.valueTold' : 'draws.valueConsequence')}</p>
      </Note>
      <TextInput
        label={t('draws.valueLabel')}
        value={value}
        error={fieldError(act, 'value', t)}
        help={t(`draws.valueHelp.${source.split(' ')[0]}`)}
        onChange={setValue}
        required
      />
    </ActForm>
  );
}

export function Waiting({ text }: Readonly<{ text: string }>) {
  return (
    <Note>
      <p>{text}</p>
    </Note>
  );
}
