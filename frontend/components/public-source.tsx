import PublicSource from 'Frontend/generated/cn/qingshen/draw/PublicSource';
import type { FieldError } from 'Frontend/lib/refusals';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceInput, TextInput } from './fields';

/** Which public value will be taken: kind and issue, and the fields that ask for them. */
export function usePublicSource(error?: FieldError) {
  const { t } = useTranslation();
  const [kind, setKind] = useState(PublicSource.SSQ);
  const [issue, setIssue] = useState('');
  const fields = (
    <>
      <ChoiceInput
        label={t('draws.source')}
        value={kind}
        onChange={(value) => setKind(value as PublicSource)}
        choices={Object.values(PublicSource).map((value) => ({ value, label: t(`publicSource.${value}`) }))}
        required
      />
      <TextInput
        label={t('draws.issue')}
        value={issue}
        error={error && { ...error, text: t('draws.issueWrong') }}
        help={t(`draws.issueHelp.${kind}`)}
        onChange={setIssue}
        required
      />
    </>
  );
  return { source: [kind, issue.trim()] as const, fields };
}

/** Such as 双色球开奖号码 2026135. */
export const sourceText = (source: string, t: (key: string) => string) => {
  const [kind, ...issue] = source.split(' ');
  return `${t(`publicSource.${kind}`)} ${issue.join(' ')}`;
};
