import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { ReasonDialog } from './reason-dialog';

type Props = Readonly<{ run: (reason: string) => Promise<Acted>; onDone: () => void }>;

/** Gives up what was written of a next version; asks once. */
export function DiscardDraft({ run, onDone }: Props) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('drafts.discard')}</Button>
      {isAsked && (
        <ReasonDialog
          title={t('drafts.discard')}
          consequence={t('drafts.discardConsequence')}
          tone="warning"
          verb={t('drafts.discard')}
          run={run}
          onDone={onDone}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
