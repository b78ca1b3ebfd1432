import type Correction from 'Frontend/generated/cn/qingshen/review/Correction';
import CorrectionState from 'Frontend/generated/cn/qingshen/review/CorrectionState';
import { Badge, type Tone } from './badge';
import { FileLink } from './file-link';
import { formatMoment } from 'Frontend/lib/format';
import { useTranslation } from 'react-i18next';

const TONES: Record<CorrectionState, Tone> = {
  [CorrectionState.HANDED_IN]: 'warning',
  [CorrectionState.CONFIRMED]: 'success',
  [CorrectionState.RETURNED]: 'danger',
};

/** What was handed in as corrected, the last one first, and what became of each. */
export function CorrectionList({ corrections }: Readonly<{ corrections: Correction[] }>) {
  const { t, i18n } = useTranslation();
  if (corrections.length === 0) {
    return <p className="qs-muted">{t('corrections.none')}</p>;
  }
  return (
    <ol className="qs-plain-list">
      {corrections.map((one) => (
        <li key={one.number} className="qs-entry">
          <p>
            <Badge tone={TONES[one.state]}>{t(`correctionState.${one.state}`)}</Badge>{' '}
            <small className="qs-muted">
              {t('corrections.number', {
                number: one.number,
                name: one.handedInByName,
                at: formatMoment(one.handedInAt, i18n.language),
              })}
            </small>
          </p>
          <p className="qs-lines">{one.words}</p>
          {one.files.map((file) => (
            <p key={file.id}>
              <FileLink file={file} />
            </p>
          ))}
          {one.settledAt && (
            <p>
              {one.reason}{' '}
              <small className="qs-muted">
                {t('corrections.settled', {
                  name: one.settledByName,
                  at: formatMoment(one.settledAt, i18n.language),
                })}
              </small>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
