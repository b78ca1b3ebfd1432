import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import ListState from 'Frontend/generated/cn/qingshen/plan/ListState';
import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { Button, ButtonLink } from 'Frontend/components/button';
import { ReasonDialog } from 'Frontend/components/reason-dialog';
import { useMay } from 'Frontend/lib/account';
import { formatCount } from 'Frontend/lib/format';
import { useAct } from 'Frontend/lib/use-act';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

type Props = Readonly<{ list: AnnualList; reload: () => void }>;

/** What may be done with the list as it stands, by whoever has it. */
export function ListActs(props: Props) {
  const { list } = props;
  const mayWrite = useMay('lists:write');
  const mayDecide = useMay('lists:decide');
  if (mayWrite && (list.state === ListState.DRAFT || list.state === ListState.RETURNED)) {
    return <CityActs {...props} />;
  }
  const isDecidable = list.state === ListState.SUBMITTED || list.state === ListState.APPROVED;
  return mayDecide && isDecidable ? <ProvinceActs {...props} /> : null;
}

function CityActs({ list, reload }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const act = useAct<Acted>(() => {
    setAsked(false);
    reload();
  });
  async function submit() {
    const outcome = await act.run(() => AnnualListEndpoint.submit(list.id));
    if (outcome?.refusals.some((one) => one.field)) {
      // What is missing is said at the plan's own fields.
      void navigate(`/lists/${list.id}/plan?missing`);
    }
  }
  return (
    <>
      <ButtonLink to={`/lists/${list.id}/add`}>{t('lists.add.act')}</ButtonLink>
      <ButtonLink to={`/lists/${list.id}/plan`}>{t('lists.planAct')}</ButtonLink>
      <Button look="primary" onClick={() => setAsked(true)}>
        {t('lists.submit.act')}
      </Button>
      {isAsked && (
        <ActDialog
          title={t('lists.submit.title')}
          act={act}
          verb={t('lists.submit.act')}
          onSubmit={() => void submit()}
          onClose={() => setAsked(false)}
        >
          <p>{t('lists.submit.consequence', { enterprises: formatCount(list.enterprises) })}</p>
        </ActDialog>
      )}
    </>
  );
}

function ProvinceActs({ list, reload }: Props) {
  const { t } = useTranslation();
  const [isApproving, setApproving] = useState(false);
  const done = () => {
    setApproving(false);
    reload();
  };
  return (
    <>
      <ButtonLink to={`/lists/${list.id}/return`}>{t('lists.return.act')}</ButtonLink>
      {list.state === ListState.SUBMITTED && (
        <Button look="primary" onClick={() => setApproving(true)}>
          {t('lists.approve.act')}
        </Button>
      )}
      {isApproving && (
        <ReasonDialog
          title={t('lists.approve.title')}
          consequence={t('lists.approve.consequence')}
          verb={t('lists.approve.act')}
          isOptional
          label={t('lists.approve.opinion')}
          run={(reason) => AnnualListEndpoint.approve(list.id, reason || undefined)}
          onDone={done}
          onClose={() => setApproving(false)}
        />
      )}
    </>
  );
}
