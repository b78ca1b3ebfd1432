import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import PanelKind from 'Frontend/generated/cn/qingshen/review/PanelKind';
import type ScoreSheet from 'Frontend/generated/cn/qingshen/review/ScoreSheet';
import SheetState from 'Frontend/generated/cn/qingshen/review/SheetState';
import { ScoreSheetEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { Button } from 'Frontend/components/button';
import { DiscardDraft } from 'Frontend/components/discard-draft';
import { DayInput, LongTextInput, TextInput, YesNoInput } from 'Frontend/components/fields';
import { NoPage } from 'Frontend/components/no-page';
import { Note } from 'Frontend/components/note';
import { Page } from 'Frontend/components/page';
import { Panel } from 'Frontend/components/panel';
import { Failed, Skeleton } from 'Frontend/components/states';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useLoad } from 'Frontend/lib/use-load';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { draftOf, EMPTY_LINE, itemsOf, sumOf, typedOf } from './sheet-form';
import { SheetLines } from './sheet-lines';
import { SheetPreview } from './sheet-preview';

const BACK = '/reviews/sheets';

/** The draft of a sheet's next version: it begins as the version before it. */
export function SheetEdit() {
  const { t } = useTranslation();
  const { kind } = useParams();
  const { value, failed, reload } = useLoad(() => ScoreSheetEndpoint.all(), 'sheets');
  const latest = value?.find((one) => one.kind === kind);
  if (latest) {
    return <Edit key={latest.id} latest={latest} reload={reload} />;
  }
  if (value) {
    return <NoPage why="notFound" />;
  }
  return <Page title={t('sheets.title')}>{failed ? <Failed retry={reload} /> : <Skeleton lines={6} />}</Page>;
}

function Edit({ latest, reload }: Readonly<{ latest: ScoreSheet; reload: () => void }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form, setForm] = useState(() => typedOf(latest));
  const [saved, setSaved] = useState(false);
  const [validFrom, setValidFrom] = useState('');
  const [reason, setReason] = useState('');
  const kind = latest.kind as PanelKind;
  const act = useAct<Acted>(() => setSaved(true));
  const save = () => ScoreSheetEndpoint.save(draftOf(kind, form));
  const publish = async () => {
    const kept = await save();
    return kept.refusals.length > 0 ? kept : ScoreSheetEndpoint.publish(kind, validFrom || undefined, reason);
  };
  const change = (part: Partial<typeof form>) => {
    setSaved(false);
    setForm({ ...form, ...part });
  };
  const error = (field: string) => fieldError(act, field, t);
  const each = form.lines.flatMap((_, index) => [
    `section${index + 1}`,
    `words${index + 1}`,
    `most${index + 1}`,
  ]);
  return (
    <Page
      title={t('sheets.of', { kind: t(`panelKind.${kind}`) })}
      lead={t('sheets.editLead')}
      back={{ to: BACK, label: t('sheets.title') }}
      actions={
        latest.state === SheetState.DRAFT && (
          <DiscardDraft
            run={(why) => ScoreSheetEndpoint.discard(kind, why)}
            onDone={() => void navigate(BACK, { replace: true })}
          />
        )
      }
    >
      <ActForm
        act={act}
        fields={['passMark', 'source', 'validFrom', 'reason', ...each]}
        verb={t('sheets.save')}
        cancelTo={BACK}
        onSubmit={() => void act.run(save)}
      >
        {saved && (
          <Note tone="success">
            <p>{t('sheets.saved')}</p>
          </Note>
        )}
        <Panel title={t('sheets.facts')}>
          <div className="qs-form-grid">
            <TextInput
              label={t('sheets.passMark')}
              value={form.passMark}
              error={error('passMark')}
              onChange={(passMark) => change({ passMark })}
              inputMode="decimal"
              required
            />
            <TextInput
              label={t('sheets.source')}
              value={form.source}
              error={error('source')}
              onChange={(source) => change({ source })}
              required
            />
            <YesNoInput
              label={t('sheets.confirmed')}
              value={form.confirmed}
              onChange={(confirmed) => change({ confirmed })}
            />
          </div>
        </Panel>
        <Panel title={t('sheets.lines', { sum: sumOf(form) })}>
          <SheetLines lines={form.lines} error={error} onChange={(lines) => change({ lines })} />
          <div className="qs-actions">
            <Button onClick={() => change({ lines: [...form.lines, EMPTY_LINE] })}>
              {t('sheets.addLine')}
            </Button>
          </div>
        </Panel>
        <Panel title={t('sheets.preview')}>
          <SheetPreview items={itemsOf(form)} confirmed={form.confirmed} />
        </Panel>
        <Panel title={t('sheets.publish')}>
          <Note tone="warning">
            <p>{t('sheets.publishConsequence')}</p>
          </Note>
          <div className="qs-form-grid">
            <DayInput
              label={t('sheets.validFrom')}
              value={validFrom}
              error={error('validFrom')}
              onChange={setValidFrom}
              future
            />
            <LongTextInput
              label={t('field.reason')}
              value={reason}
              error={error('reason')}
              onChange={setReason}
              wide
            />
          </div>
          <div className="qs-actions">
            <Button
              busy={act.isRunning}
              onClick={() =>
                void act.run(publish).then((outcome) => {
                  if (outcome?.refusals.length === 0) {
                    reload();
                    void navigate(BACK, { replace: true });
                  }
                })
              }
            >
              {t('sheets.saveAndPublish')}
            </Button>
          </div>
        </Panel>
      </ActForm>
    </Page>
  );
}
