import { useLiveQuery } from 'dexie-react-hooks';
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
import type { Photo, Value } from 'Frontend/offline/database';
import { isUnsent, type Command } from 'Frontend/offline/queue';
import type { FieldStore } from 'Frontend/offline/store';
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
  const { store } = useField();
  return useLiveQuery(() => readCheck(store, id), [store, id]);
}

export async function readCheck({ db }: FieldStore, id: string): Promise<OwnCheck | null> {
  const check = await db.checks.get(id);
  if (!check) {
    return null;
  }
  const [template, values, commands, photos] = await Promise.all([
    db.templates.get(check.templateId),
    db.values.where({ check: id }).toArray(),
    db.commands.where({ check: id }).sortBy('seq'),
    db.photos.where({ check: id }).toArray(),
  ]);
  const unsent = new Map(commands.filter(isUnsent).map((one) => [one.chain, one]));
  const thumbnails = new Map(photos.map((photo: Photo) => [photo.id, photo.thumbnail]));
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

/** Whether all that the check cannot end without is there, by the server's own rule: a place may be unknown, a text has nothing to say. */
export function isComplete({ answers, photos }: OwnCheck, item: Item): boolean {
  const value = answers.get(item.code)?.value;
  const isNotApplicable = !!value && 'choice' in value && value.choice === 'NA';
  const needsPhoto = item.photoRequired && !isNotApplicable;
  const hasPhoto = photos.some((photo) => photo.item === item.code);
  return (!!value || item.kind === 'TEXT') && (!needsPhoto || hasPhoto);
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
