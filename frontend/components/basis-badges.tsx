import ListingBasis from 'Frontend/generated/cn/qingshen/enterprise/ListingBasis';
import { Badge, type Tone } from 'Frontend/components/badge';
import { useTranslation } from 'react-i18next';

/** 双超 is urgent: such an enterprise is audited at once. */
const TONES: Partial<Record<ListingBasis, Tone>> = {
  [ListingBasis.EXCEEDS_STANDARD]: 'danger',
  [ListingBasis.EXCEEDS_TOTAL]: 'danger',
  [ListingBasis.USES_TOXIC]: 'warning',
  [ListingBasis.DISCHARGES_TOXIC]: 'warning',
};

export function BasisBadges({ bases }: Readonly<{ bases: ListingBasis[] }>) {
  const { t } = useTranslation();
  return (
    <span className="qs-badges">
      {bases.map((basis) => (
        <Badge key={basis} tone={TONES[basis]}>
          {t(`basis.${basis}`)}
        </Badge>
      ))}
    </span>
  );
}
