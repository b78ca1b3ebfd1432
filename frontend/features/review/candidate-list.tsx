import { ReviewEndpoint } from 'Frontend/generated/endpoints';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The frozen pool: in the order that was drawn, and those who could not be, each with the rule. Read when it is opened. */
export function CandidateList({ drawId, state }: Readonly<{ drawId: string; state: string }>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('draws.pool')}</summary>
      {isOpen && <Candidates drawId={drawId} state={state} />}
    </details>
  );
}

function Candidates({ drawId, state }: Readonly<{ drawId: string; state: string }>) {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => ReviewEndpoint.candidates(drawId), `${drawId} ${state}`);
  if (failed) {
    return <Failed retry={reload} />;
  }
  if (!value) {
    return <Skeleton />;
  }
  return (
    <div className="qs-table-frame">
      <table className="qs-table">
        <thead>
          <tr>
            <th scope="col">{t('draws.place')}</th>
            <th scope="col">{t('experts.name')}</th>
            <th scope="col">{t('experts.specialities')}</th>
            <th scope="col">{t('draws.excludedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {value.map(({ candidate, name }) => (
            <tr key={candidate.expertId}>
              <td className="qs-number">{candidate.place ?? '—'}</td>
              <td>{name}</td>
              <td>{candidate.specialities.map((one) => t(`speciality.${one}`)).join(t('signs.comma'))}</td>
              <td>{candidate.excludedBy ? t(`exclusion.${candidate.excludedBy}`) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
