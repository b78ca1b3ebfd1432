import type PanelKind from 'Frontend/generated/cn/qingshen/review/PanelKind';
import type ScoreSheet from 'Frontend/generated/cn/qingshen/review/ScoreSheet';
import type SheetDraft from 'Frontend/generated/cn/qingshen/review/SheetDraft';

export type TypedLine = { section: string; words: string; veto: boolean; most: string };

export type TypedSheet = { passMark: string; source: string; confirmed: boolean; lines: TypedLine[] };

export const EMPTY_LINE: TypedLine = { section: '', words: '', veto: false, most: '' };

export function typedOf(sheet: ScoreSheet): TypedSheet {
  return {
    passMark: String(sheet.passMark),
    source: sheet.source,
    confirmed: sheet.confirmed,
    lines: sheet.items.map(({ section, words, most }) => ({
      section,
      words,
      veto: most === undefined,
      most: most === undefined ? '' : String(most),
    })),
  };
}

/** What is no number is sent as one that cannot be, so that the server says so at its field. */
function points(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  return Number.isNaN(Number(text)) ? -1 : Number(text);
}

export function draftOf(kind: PanelKind, { passMark, source, confirmed, lines }: TypedSheet): SheetDraft {
  return {
    kind,
    passMark: points(passMark),
    source,
    confirmed,
    items: lines.map(({ section, words, veto, most }) => ({
      section,
      words,
      veto,
      most: veto ? undefined : points(most),
    })),
  };
}

/** As experts will see them. */
export function itemsOf({ lines }: TypedSheet) {
  return lines.map(({ section, words, veto, most }, index) => ({
    number: index + 1,
    section,
    words,
    most: veto ? undefined : (points(most) ?? 0),
  }));
}

/** What the items make together, to a tenth. */
export function sumOf(sheet: TypedSheet): number {
  const tenths = itemsOf(sheet).reduce((sum, { most }) => sum + Math.round(Math.max(0, most ?? 0) * 10), 0);
  return tenths / 10;
}
