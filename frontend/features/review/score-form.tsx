import type Acted from 'Frontend/generated/cn/qingshen/common/Acted';
import type Item from 'Frontend/generated/cn/qingshen/review/ScoreSheet/Item';
import type Sheet from 'Frontend/generated/cn/qingshen/review/web/AssignmentEndpoint/Sheet';
import { AssignmentEndpoint } from 'Frontend/generated/endpoints';
import { ActForm } from 'Frontend/components/act-form';
import { LongTextInput, TextInput, YesNoInput } from 'Frontend/components/fields';
import { Note } from 'Frontend/components/note';
import { Panel } from 'Frontend/components/panel';
import { formatDay, today } from 'Frontend/lib/format';
import { fieldError } from 'Frontend/lib/refusals';
import { useAct } from 'Frontend/lib/use-act';
import { useDraft } from 'Frontend/lib/use-draft';
import { useTranslation } from 'react-i18next';

type Typed = { points: string; vetoed: boolean; remark: string };

const EMPTY: Typed = { points: '', vetoed: false, remark: '' };

/** Each item of the sheet, with big fields; what is typed stays on the device until it is handed in. */
export function ScoreForm({ sheet, reload }: Readonly<{ sheet: Sheet; reload: () => void }>) {
  const { t, i18n } = useTranslation();
  const { assignment, sheet: asked, meetingOn } = sheet.scoring;
  const [draft, setDraft, clearDraft] = useDraft<Record<string, Typed>>(
    `score.${assignment.id}`,
    {},
    localStorage,
  );
  const act = useAct<Acted>(() => {
    clearDraft();
    reload();
  });
  const typed = (item: Item) => draft[item.number] ?? EMPTY;
  const entries = asked.items.map((item) => {
    const { points, vetoed, remark } = typed(item);
    const isVeto = item.most === undefined;
    return {
      number: item.number,
      vetoed: isVeto && vetoed,
      remark,
      points: isVeto ? undefined : pointsOf(points),
    };
  });
  const sections = [...new Set(asked.items.map((item) => item.section))];
  return (
    <ActForm
      act={act}
      fields={asked.items.map((item) => `item${item.number}`)}
      verb={t('scores.handIn')}
      cancelTo="/assignments"
      onSubmit={() => void act.run(() => AssignmentEndpoint.score(assignment.id, entries))}
    >
      <Note>
        <p>{t('scores.sheet', { version: asked.version, mark: asked.passMark, source: asked.source })}</p>
        {!asked.confirmed && <p>{t('scores.unconfirmed')}</p>}
        <p>{t('scores.handInConsequence')}</p>
        {meetingOn > today() && <p>{t('scores.ahead', { day: formatDay(meetingOn, i18n.language) })}</p>}
      </Note>
      {sections.map((section) => (
        <Panel key={section} title={section}>
          {asked.items
            .filter((item) => item.section === section)
            .map((item) => (
              <ItemFields
                key={item.number}
                item={item}
                typed={typed(item)}
                error={fieldError(act, `item${item.number}`, t)}
                onChange={(next) => setDraft({ ...draft, [item.number]: next })}
              />
            ))}
        </Panel>
      ))}
    </ActForm>
  );
}

/** What is no number is sent as one that cannot be, so that the server says so at its item. */
function pointsOf(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  return Number.isNaN(Number(text)) ? -1 : Number(text);
}

type ItemProps = Readonly<{
  item: Item;
  typed: Typed;
  error: ReturnType<typeof fieldError>;
  onChange: (typed: Typed) => void;
}>;

function ItemFields({ item, typed, error, onChange }: ItemProps) {
  const { t } = useTranslation();
  const isVeto = item.most === undefined;
  return (
    <div className="qs-entry qs-stack">
      <strong>
        {item.number}. {item.words}
      </strong>
      {isVeto ? (
        <YesNoInput
          label={t('scores.veto')}
          value={typed.vetoed}
          onChange={(vetoed) => onChange({ ...typed, vetoed })}
        />
      ) : (
        <TextInput
          label={t('scores.pointsOf', { most: item.most })}
          value={typed.points}
          error={error}
          onChange={(points) => onChange({ ...typed, points })}
          inputMode="decimal"
          required
        />
      )}
      {(!isVeto || typed.vetoed) && (
        <LongTextInput
          label={t('scores.remark')}
          value={typed.remark}
          error={isVeto ? error : undefined}
          onChange={(remark) => onChange({ ...typed, remark })}
          required={isVeto}
        />
      )}
    </div>
  );
}
