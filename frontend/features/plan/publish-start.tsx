import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type AnnualList from 'Frontend/generated/cn/qingshen/plan/AnnualList';
import type PublicationProgress from 'Frontend/generated/cn/qingshen/plan/PublicationProgress';
import ListState from 'Frontend/generated/cn/qingshen/plan/ListState';
import { AnnualListEndpoint } from 'Frontend/generated/endpoints';
import { ActDialog } from 'Frontend/components/act-dialog';
import { Button } from 'Frontend/components/button';
import { DayInput, TextInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { useMay, useSession } from 'Frontend/lib/account';
import { formatCount, today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useNames } from 'Frontend/lib/use-names';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const LOOK_AGAIN_MS = 500;

type Props = Readonly<{ year: number; lists: AnnualList[]; onDone: () => void }>;

/** Lets the province publish all that it approved. */
export function PublishStart({ year, lists, onDone }: Props) {
  const { t } = useTranslation();
  const mayDecide = useMay('lists:decide');
  const [isAsked, setAsked] = useState(false);
  const approved = lists.filter((list) => list.state === ListState.APPROVED);
  if (!mayDecide || (approved.length === 0 && !isAsked)) {
    return null;
  }
  return (
    <>
      <Button look="primary" onClick={() => setAsked(true)}>
        {t('lists.publish.start', { count: approved.length })}
      </Button>
      {isAsked && (
        <Publish
          year={year}
          lists={lists}
          approved={approved}
          onDone={() => {
            setAsked(false);
            onDone();
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

type PublishProps = Readonly<{
  year: number;
  lists: AnnualList[];
  approved: AnnualList[];
  onDone: () => void;
  onClose: () => void;
}>;

function Publish({ year, lists, approved, onDone, onClose }: PublishProps) {
  const { t } = useTranslation();
  const [documentNumber, setDocumentNumber] = useState('');
  const [publishedOn, setPublishedOn] = useState(today());
  const act = useAct<Acted>(onDone);
  const enterprises = approved.reduce((sum, list) => sum + list.enterprises, 0);
  return (
    <ActDialog
      title={t('lists.publish.title', { year })}
      act={act}
      fields={['documentNumber', 'publishedOn']}
      verb={t('lists.publish.act')}
      onSubmit={() =>
        void act.run(() => AnnualListEndpoint.publish(year, documentNumber, publishedOn || undefined))
      }
      onClose={onClose}
    >
      <p>
        {t('lists.publish.consequence', {
          lists: formatCount(approved.length),
          enterprises: formatCount(enterprises),
        })}
      </p>
      <Without lists={lists} />
      <TextInput
        label={t('field.documentNumber')}
        help={t('lists.publish.numberHelp')}
        value={documentNumber}
        error={fieldError(act, 'documentNumber', t)}
        onChange={setDocumentNumber}
        required
      />
      <DayInput
        label={t('lists.publish.on')}
        value={publishedOn}
        error={fieldError(act, 'publishedOn', t)}
        onChange={setPublishedOn}
        required
      />
      {act.isRunning && <Progress year={year} />}
    </ActDialog>
  );
}

const DECIDED: ListState[] = [ListState.APPROVED, ListState.PUBLISHED];

/** Which cities are left out: they have not submitted, or the province has not approved. */
function Without({ lists }: Readonly<{ lists: AnnualList[] }>) {
  const { t } = useTranslation();
  const { reference } = useSession();
  const names = useNames();
  const isIn = (code: string) =>
    lists.some((list) => list.jurisdictionCode === code && DECIDED.includes(list.state));
  const without = reference.jurisdictions.filter((one) => !one.province && !isIn(one.code));
  return without.length === 0 ? null : (
    <Note tone="warning">
      <p>
        {t('lists.publish.without', {
          count: without.length,
          places: without.map((one) => names.jurisdiction(one.code)).join(t('signs.comma')),
        })}
      </p>
    </Note>
  );
}

/** How far the publication that runs has come. */
function Progress({ year }: Readonly<{ year: number }>) {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<PublicationProgress>();
  useEffect(() => {
    const timer = setInterval(() => {
      AnnualListEndpoint.publicationProgress(year).then(setProgress, () => undefined);
    }, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [year]);
  return (
    <div role="status">
      <progress
        className="qs-progress"
        max={progress?.total ?? 1}
        value={progress?.done}
        aria-label={t('running')}
      />
      {progress && (
        <p className="qs-muted">
          {t('lists.publish.progress', {
            done: formatCount(progress.done),
            total: formatCount(progress.total),
          })}
        </p>
      )}
    </div>
  );
}
