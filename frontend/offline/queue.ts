import type { Kind, Outcome, Payload, SentCommand } from './contract';

/**
 * What is known of a command. `WAITING`: on this tablet only, and may still change. `FROZEN`: sent at least once without an outcome, so
 * it is only ever sent again as it is. `APPLIED`: safe on the server. `PARKED`: the server will not have it. `SETTLED`: parked, and
 * somebody decided what became of it.
 */
export type CommandState = 'WAITING' | 'FROZEN' | 'APPLIED' | 'PARKED' | 'SETTLED';

export type Command = SentCommand &
  Readonly<{
    /** In which order things were done on this tablet. */
    seq: number;
    /** Commands of one chain replace each other: the answers to one item, the wordings of one finding. */
    chain: string;
    state: CommandState;
    outcome?: Outcome;
  }>;

export const MOST_IN_BATCH = 50;
export const MOST_BATCH_BYTES = 900_000;

const OPEN: readonly CommandState[] = ['WAITING', 'FROZEN'];

export const isOpen = (command: Command) => OPEN.includes(command.state);

/** On this tablet only, as far as the tablet knows. */
export const isUnsent = (command: Command) => isOpen(command) || command.state === 'PARKED';

export function chainOf(kind: Kind, payload: Payload): string {
  const of = payload as Partial<Record<'item' | 'photo' | 'finding' | 'signature', string>>;
  switch (kind) {
    case 'ANSWER':
      return `answer:${of.item}`;
    case 'PHOTO':
    case 'REMOVE_PHOTO':
      return `photo:${of.photo}`;
    case 'FINDING':
    case 'WITHDRAW_FINDING':
      return `finding:${of.finding}`;
    case 'SIGN':
    case 'REFUSE_SIGNATURE':
      return `signature:${of.signature}`;
    default:
      return kind.toLowerCase();
  }
}

/** What it is about is gone afterwards. */
export const takesBack = (kind: Kind) => kind === 'REMOVE_PHOTO' || kind === 'WITHDRAW_FINDING';

/** Only these replace each other; the rest stands for itself. */
const hasVersions = (chain: string) => chain.startsWith('answer:') || chain.startsWith('finding:');

/** The upload whose bytes the server must have before it. */
export function neededPhoto({ kind, payload }: Pick<Command, 'kind' | 'payload'>): string | undefined {
  const isNeeded = kind === 'PHOTO' || kind === 'SIGN' || kind === 'REFUSE_SIGNATURE';
  return isNeeded ? (payload as { photo?: string }).photo : undefined;
}

type New = Pick<Command, 'id' | 'kind' | 'check' | 'chain' | 'madeAt' | 'payload'>;

/** A command as it is first written; its place in the order is given by the store. */
export function made(command: New): Omit<Command, 'seq'> {
  return { ...command, replaces: null, state: 'WAITING' };
}

/** How the present commands of a chain change when another is made, and how that one begins; without it nothing is left to tell. */
type Succession = { changed: Command[]; added?: Omit<Command, 'seq'> };

/** @param chain the open and the parked ones; @param isKnown whether the server has, or may have, anything of the chain */
export function succeed(chain: readonly Command[], next: New, isKnown: boolean): Succession {
  const waiting = chain.find(({ state }) => state === 'WAITING');
  if (waiting?.kind === next.kind) {
    return { changed: [{ ...waiting, payload: next.payload, madeAt: next.madeAt }] };
  }
  const replaced = waiting ?? chain.find(({ state }) => state === 'PARKED');
  if (!replaced) {
    return { changed: [], added: made(next) };
  }
  const changed: Command[] = [{ ...replaced, state: 'SETTLED' }];
  if (takesBack(next.kind) && !isKnown) {
    return { changed };
  }
  // Somebody else's value is replaced only by who has seen it: until then the newer wording is parked like the older.
  const isConflict = replaced.outcome?.code === 'CONFLICT';
  return {
    changed,
    added: isConflict ? { ...made(next), state: 'PARKED', outcome: replaced.outcome } : made(next),
  };
}

/**
 * What to send now, in the order made: never two of a chain at once, nothing of a check before it is known to have begun, and its end
 * only after everything else of it. What is sent for the first time names the command that it replaces, and is frozen by that.
 *
 * @param commands the open and the parked ones
 * @param hasArrived whether the bytes of an upload are on the server
 * @param standing the command whose value stands in a chain, as far as this tablet knows
 */
export function nextBatch(
  commands: readonly Command[],
  hasArrived: (photo: string) => boolean,
  standing: (command: Command) => string | null,
): Command[] {
  const inOrder = commands.toSorted((a, b) => a.seq - b.seq);
  const batch: Command[] = [];
  const before = new Map<string, Earlier>();
  let bytes = 0;
  for (const command of inOrder) {
    const isNext = isOpen(command) && isReady(command, before.get(command.check), hasArrived);
    before.set(command.check, andAlso(before.get(command.check), command));
    if (!isNext) {
      continue;
    }
    const next = command.state === 'FROZEN' ? command : frozen(command, standing(command));
    // No character is longer than three bytes for each unit of its length.
    bytes += JSON.stringify(sent(next)).length * 3;
    if (batch.length > 0 && (batch.length === MOST_IN_BATCH || bytes > MOST_BATCH_BYTES)) {
      break;
    }
    batch.push(next);
  }
  return batch;
}

/** What of a check was done before something, if anything: which chains are open, and whether its beginning is. */
type Earlier = { open: Set<string>; isBeginning: boolean };

function andAlso(earlier: Earlier = { open: new Set(), isBeginning: false }, command: Command): Earlier {
  if (isOpen(command)) {
    earlier.open.add(command.chain);
    earlier.isBeginning ||= command.kind === 'START';
  }
  return earlier;
}

function isReady(
  command: Command,
  earlier: Earlier | undefined,
  hasArrived: (photo: string) => boolean,
): boolean {
  const photo = neededPhoto(command);
  if (photo && !hasArrived(photo)) {
    return false;
  }
  if (earlier?.isBeginning || earlier?.open.has(command.chain)) {
    return false;
  }
  return command.kind !== 'FINISH' || !earlier;
}

function frozen(command: Command, standing: string | null): Command {
  return { ...command, state: 'FROZEN', replaces: hasVersions(command.chain) ? standing : null };
}

export function sent({ id, kind, check, replaces, madeAt, payload }: Command): SentCommand {
  return { id, kind, check, replaces, madeAt, payload };
}

/** What an outcome makes of a command and of one made after it in its chain. */
export function settle(command: Command, outcome: Outcome, later?: Command): Command[] {
  if (outcome.outcome === 'RETRY') {
    return [{ ...command, outcome }];
  }
  if (outcome.outcome === 'APPLIED') {
    return [{ ...command, state: 'APPLIED', outcome }];
  }
  if (!later) {
    return [{ ...command, state: 'PARKED', outcome }];
  }
  // The later wording is what the inspector wants; if somebody else's stands, it is the one to decide on.
  const successor: Command =
    outcome.code === 'CONFLICT'
      ? { ...later, state: 'PARKED', outcome: { ...outcome, id: later.id } }
      : later;
  return [{ ...command, state: 'SETTLED', outcome }, successor];
}
