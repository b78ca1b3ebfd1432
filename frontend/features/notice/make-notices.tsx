import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type ListProgress from 'Frontend/generated/cn/qingshen/notice/ListProgress';
import { NoticeEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { DayInput } from 'Frontend/components/fields';
import { Panel } from 'Frontend/components/panel';
import { formatCount, today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type Props = Readonly<{ list: ListProgress; onMade: () => void }>;

/** Makes all notices that the list still lacks. */
export function MakeNotices({ list, onMade }: Props) {
  const { t } = useTranslation();
  const [dated, setDated] = useState(today());
  const act = useAct<Acted>(onMade);
  return (
    <Panel title={t('notices.makeTitle')}>
      <p>{t('notices.makeText', { shown: formatCount(list.enterprises - list.made) })}</p>
      <ActForm
        act={act}
        fields={['dated']}
        verb={t('notices.make')}
        onSubmit={() => void act.run(() => NoticeEndpoint.make(list.annualListId, dated || undefined))}
      >
        <div className="qs-form-grid">
          <DayInput
            label={t('notices.dated')}
            value={dated}
            error={fieldError(act, 'dated', t)}
            onChange={setDated}
            required
          />
        </div>
      </ActForm>
    </Panel>
  );
}
