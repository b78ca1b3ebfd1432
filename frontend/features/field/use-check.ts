import { useLiveQuery } from 'dexie-react-hooks';
import { isNumber } from 'Frontend/offline/clean';
import type {
  Answer,
  Check,
  CheckState,
  Finding,
  Item,
  PhotoFacts,
  Signature,
  SignatureRefusal,
  Template,
  Text,
} from 'Frontend/offline/contract';
import type { FieldDatabase, Value } from 'Frontend/offline/database';
import { isUnsent, type Command } from 'Frontend/offline/queue';
import type { FieldStore } from 'Frontend/offline/store';
import { useMemo } from 'react';
import { useField } from './use-field';

export type TakenPhoto = PhotoFacts & Readonly<{ thumbnail?: string }>;

/** A check as it stands on this tablet. */
export type OwnCheck = Readonly<{
  check: Check;
  template?: Template;
  state: CheckState;
  /** Its end was noted here and can still be taken back. */
  isReopenable: boolean;
  answers: ReadonlyMap<string, Answer>;
  photos: readonly TakenPhoto[];
  findings: readonly Finding[];
  signatures: readonly (Signature | SignatureRefusal)[];
  /** What is not on the server yet, by chain. */
  unsent: ReadonlyMap<string, Command>;
}>;

/** Undefined: not read yet; null: not on this tablet. */
export function useCheck(id: string): OwnCheck | null | undefined {
  const { db } = useField().store;
  const plan = useLiveQuery(() => readPlan(db, id), [db, id]);
  const records = useLiveQuery(() => readRecords(db, id), [db, id]);
  const thumbnails = useLiveQuery(() => readThumbnails(db, id), [db, id]);
  return useMemo(
    () =>
      plan && records && thumbnails ? owned(plan, records, thumbnails) : plan === null ? null : undefined,
    [plan, records, thumbnails],
  );
}

type Plan = Readonly<{ check: Check; template?: Template }>;

/** What the server said when the day was prepared. */
async function readPlan(db: FieldDatabase, id: string): Promise<Plan | null> {
  const check = await db.checks.get(id);
  return check ? { check, template: await db.templates.get(check.templateId) } : null;
}

type Records = Readonly<{ values: readonly Value[]; unsent: ReadonlyMap<string, Command> }>;

/** What was recorded; read anew after each touch, and so without the pictures. */
async function readRecords(db: FieldDatabase, check: string): Promise<Records> {
  const [values, commands] = await Promise.all([
    db.values.where({ check }).toArray(),
    db.commands.where({ check }).sortBy('seq'),
  ]);
  return { values, unsent: new Map(commands.filter(isUnsent).map((one) => [one.chain, one])) };
}

async function readThumbnails(db: FieldDatabase, check: string): Promise<ReadonlyMap<string, string>> {
  const photos = await db.photos.where({ check }).toArray();
  return new Map(photos.map(({ id, thumbnail }) => [id, thumbnail]));
}

function owned(
  { check, template }: Plan,
  records: Records,
  thumbnails: ReadonlyMap<string, string>,
): OwnCheck {
  const { values, unsent } = records;
  const of = <T>(prefix: string) => payloads<T>(values, prefix);
  return {
    check,
    template,
    unsent,
    state: stateOf(check, values, unsent),
    isReopenable: unsent.get('finish')?.state === 'WAITING',
    answers: new Map(of<Answer>('answer:').map((one) => [one.item, one])),
    photos: of<PhotoFacts>('photo:').map((one) => ({ ...one, thumbnail: thumbnails.get(one.photo) })),
    findings: of<Finding>('finding:'),
    signatures: latest(of<Signature | SignatureRefusal>('signature:')),
  };
}

/** What was found, in the order of its numbers. */
export async function readFindings(db: FieldDatabase, check: string): Promise<Finding[]> {
  return payloads<Finding>(await db.values.where({ check }).toArray(), 'finding:');
}

/** A check as the day's list shows it. */
export type Stop = Readonly<{ check: Check; state: CheckState; unsent: number }>;

/** All checks of the tablet, however many, in three reads. */
export async function readStops(store: FieldStore): Promise<Stop[]> {
  const checks = await store.db.checks.toArray();
  const ends = checks.flatMap(({ id }) => [
    [id, 'start'],
    [id, 'finish'],
  ]);
  const values = await store.db.values.where('[check+chain]').anyOf(ends).toArray();
  const valuesOf = byCheck(values);
  const unsentOf = byCheck(await store.unsent());
  return checks.map((check) => {
    const chains = new Map(unsentOf.get(check.id)?.map((command) => [command.chain, command]));
    return { check, state: stateOf(check, valuesOf.get(check.id) ?? [], chains), unsent: chains.size };
  });
}

function byCheck<T extends Readonly<{ check: string }>>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.check);
    if (group) {
      group.push(one);
    } else {
      groups.set(one.check, [one]);
    }
  }
  return groups;
}

function payloads<T>(values: readonly Value[], prefix: string): T[] {
  return values
    .filter(({ chain, payload }) => payload && chain.startsWith(prefix))
    .map(({ payload }) => payload as T);
}

/** Who signs again replaces what they signed before; a refusal stands in the representative's place. */
function latest(signatures: readonly (Signature | SignatureRefusal)[]): (Signature | SignatureRefusal)[] {
  const at = (one: Signature | SignatureRefusal) => Date.parse(isRefusal(one) ? one.at : one.signedAt);
  const inOrder = signatures.toSorted((a, b) => at(a) - at(b));
  return [...new Map(inOrder.map((one) => [signerOf(one), one])).values()];
}

const signerOf = (one: Signature | SignatureRefusal) =>
  isRefusal(one) ? 'REPRESENTATIVE' : (one.inspector ?? one.role);

function stateOf(check: Check, values: readonly Value[], unsent: ReadonlyMap<string, Command>): CheckState {
  const has = (chain: string) => values.some((value) => value.chain === chain);
  if (check.state === 'FINISHED' || (has('finish') && unsent.get('finish')?.state !== 'PARKED')) {
    return 'FINISHED';
  }
  return check.state === 'STARTED' || has('start') ? 'STARTED' : 'PLANNED';
}

export const isRefusal = (one: Signature | SignatureRefusal): one is SignatureRefusal => 'witness' in one;

const isNotApplicable = (answer?: Answer) =>
  !!answer?.value && 'choice' in answer.value && answer.value.choice === 'NA';

/** Whether it is told where an item was looked at, as far as that is asked for; a plant may hide the sky, and then words say so. */
export function isPlaced(answer: Answer | undefined, item: Item): boolean {
  return (
    !item.locationRequired || isNotApplicable(answer) || !!answer?.position || !!answer?.noPosition?.trim()
  );
}

/** Whether there is an answer that the server takes: a number may be half typed, or none. */
function isAnswered(answer: Answer | undefined, item: Item): boolean {
  if (item.kind === 'NUMBER') {
    return !!answer?.value && 'number' in answer.value && isNumber(answer.value.number);
  }
  return !!answer?.value || item.kind === 'TEXT';
}

/** Whether all that the check cannot end without is there; a text may have nothing to say. */
export function isComplete({ answers, photos }: OwnCheck, item: Item): boolean {
  const answer = answers.get(item.code);
  const needsPhoto = item.photoRequired && !isNotApplicable(answer);
  const hasPhoto = photos.some((photo) => photo.item === item.code);
  return isAnswered(answer, item) && (!needsPhoto || hasPhoto) && isPlaced(answer, item);
}

export function itemsOf(template?: Template): Item[] {
  return template?.sections.flatMap(({ items }) => items) ?? [];
}

/** Who has to sign and has not. */
export function missingSignatures({ check, signatures }: OwnCheck): string[] {
  const signed = signatures.filter((one): one is Signature => !isRefusal(one));
  const inspectors = check.inspectors
    .filter(({ subject }) => !signed.some(({ inspector }) => inspector === subject))
    .map(({ name }) => name);
  const isRepresented = signatures.some((one) => isRefusal(one) || one.role === 'REPRESENTATIVE');
  return isRepresented ? inspectors : [...inspectors, check.subject.name];
}

export const said = (text: Text | undefined, language: string) =>
  (language === 'en' ? text?.en : text?.zh) ?? '';
