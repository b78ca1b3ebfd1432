import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import type Drafted from 'Frontend/generated/cn/qingshen/plan/web/AnnualListEndpoint/Drafted';
import ListState from 'Frontend/generated/cn/qingshen/plan/ListState';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { Button } from 'Frontend/components/button';
import { useMay } from 'Frontend/lib/account';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

type Props = Readonly<{ year: number; lists: AnnualList[] }>;

/** Lets the city begin the year's list, or a supplementary one behind those that are published. */
export function DraftStart({ year, lists }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMay('lists:write');
  const [isAsked, setAsked] = useState(false);
  const act = useAct<Drafted>((drafted) => void navigate(`/lists/${drafted.id}`));
  if (!mayWrite || lists.some((list) => list.state !== ListState.PUBLISHED)) {
    return null;
  }
  const kind = lists.length === 0 ? 'main' : 'supplementary';
  return (
    <>
      <Button look="primary" onClick={() => setAsked(true)}>
        {t(`lists.draft.${kind}`, { year })}
      </Button>
      {isAsked && (
        <ActDialog
          title={t(`lists.draft.${kind}`, { year })}
          act={act}
          verb={t('lists.draft.act')}
          onSubmit={() => void act.run(() => AnnualListEndpoint.draft(year))}
          onClose={() => setAsked(false)}
        >
          <p>{t(`lists.draft.${kind}Consequence`)}</p>
        </ActDialog>
      )}
    </>
  );
}
