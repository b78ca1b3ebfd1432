import PanelKind from 'Frontend/generated/cn/qingshen/review/PanelKind';
import type ScoreSheet from 'Frontend/generated/cn/qingshen/review/ScoreSheet';
import { ScoreSheetEndpoint } from 'Frontend/generated/endpoints';
import { Badge } from 'Frontend/components/badge';
import { ButtonLink } from 'Frontend/components/button';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { useMay } from 'Frontend/lib/account';
import { formatDay, today } from 'Frontend/lib/format';
import { useLoad } from 'Frontend/lib/use-load';
import { useTranslation } from 'react-i18next';
import { SheetPreview } from './sheet-preview';

/** What experts score, by kind, all versions. */
export function SheetList() {
  const { t } = useTranslation();
  const { value, failed, reload } = useLoad(() => ScoreSheetEndpoint.all(), 'sheets');
  return (
    <Page
      title={t('sheets.title')}
      lead={t('sheets.lead')}
      back={{ to: '/reviews', label: t('reviews.title') }}
    >
      {failed && <Failed retry={reload} />}
      {!value && !failed && <Skeleton lines={6} />}
      {value &&
        [PanelKind.EVALUATION, PanelKind.ACCEPTANCE].map((kind) => (
          <Versions key={kind} kind={kind} sheets={value.filter((one) => one.kind === kind)} />
        ))}
    </Page>
  );
}

function Versions({ kind, sheets }: Readonly<{ kind: PanelKind; sheets: ScoreSheet[] }>) {
  const { t } = useTranslation();
  const mayChange = useMay('rules:write');
  const hasDraft = sheets.some(({ state }) => state === 'DRAFT');
  const inForce = sheets.find(({ validFrom }) => validFrom && validFrom <= today());
  return (
    <Panel title={t('sheets.of', { kind: t(`panelKind.${kind}`) })}>
      {sheets.map((sheet) => (
        <Version key={sheet.id} sheet={sheet} isInForce={sheet === inForce} />
      ))}
      {mayChange && (
        <div className="qs-actions">
          <ButtonLink to={`/reviews/sheets/${kind}`}>
            {t(hasDraft ? 'sheets.continue' : 'sheets.begin')}
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}

function Version({ sheet, isInForce }: Readonly<{ sheet: ScoreSheet; isInForce: boolean }>) {
  const { t, i18n } = useTranslation();
  const { validFrom } = sheet;
  const state = !validFrom ? 'draft' : isInForce ? 'inForce' : validFrom > today() ? 'ahead' : 'former';
  return (
    <div className="qs-entry">
      <strong>{t('sheets.version', { version: sheet.version })}</strong>
      <p>
        <span className="qs-badges">
          <Badge tone={isInForce ? 'success' : undefined}>{t(`sheets.${state}`)}</Badge>
          {!sheet.confirmed && <Badge tone="warning">{t('sheets.unconfirmed')}</Badge>}
        </span>{' '}
        {t('sheets.mark', { mark: sheet.passMark })}
        {!sheet.confirmed && t('sheets.toBeConfirmed')}
        {validFrom && ` · ${t('sheets.from', { day: formatDay(validFrom, i18n.language) })}`}
      </p>
      <p className="qs-muted">{sheet.source}</p>
      <details>
        <summary>{t('sheets.items', { count: sheet.items.length })}</summary>
        <SheetPreview items={sheet.items} confirmed={sheet.confirmed} />
      </details>
    </div>
  );
}
