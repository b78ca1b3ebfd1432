import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Correction from 'Frontend/generated/cn/qingshen/review/Correction';
import { Button } from 'Frontend/components/button';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{
  waiting: Correction;
  settle: (confirmed: boolean, reason: string) => Promise<Acted>;
  reload: () => void;
}>;

/** Confirms what was handed in as corrected, or returns it. */
export function SettleCorrections({ waiting, settle, reload }: Props) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<'confirm' | 'return'>();
  return (
    <>
      <div className="qs-actions">
        <Button onClick={() => setAnswer('return')}>{t('corrections.return')}</Button>
        <Button look="primary" onClick={() => setAnswer('confirm')}>
          {t('corrections.confirm')}
        </Button>
      </div>
      {answer && (
        <ReasonDialog
          key={waiting.number}
          title={t(`corrections.${answer}`)}
          consequence={t(`corrections.${answer}Consequence`)}
          tone="warning"
          verb={t(`corrections.${answer}`)}
          isOptional={answer === 'confirm'}
          label={answer === 'confirm' ? t('corrections.remark') : undefined}
          run={(reason) => settle(answer === 'confirm', reason)}
          onDone={() => {
            setAnswer(undefined);
            reload();
          }}
          onClose={() => setAnswer(undefined)}
        />
      )}
    </>
  );
}
