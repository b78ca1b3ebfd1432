import type {
  Answer,
  AnswerValue,
  Check,
  Current,
  Finding,
  Kind,
  Payload,
  PhotoFacts,
  Signature,
  SignatureRefusal,
} from './contract';
import type { Value } from './database';
import { chainOf, type Command } from './queue';

/** What stands on the server in place of what a command says; nothing: it was taken back there. */
export function theirs(
  { kind, payload }: Pick<Command, 'kind' | 'payload'>,
  current: Current,
): Payload | null {
  if (kind === 'ANSWER') {
    const { item } = payload as Answer;
    const { answer } = current;
    return answer
      ? {
          item,
          value: answer.value,
          note: answer.note ?? undefined,
          position: answer.position ?? undefined,
          noPosition: answer.noPosition ?? undefined,
        }
      : // A server of before tells the value alone.
        { ...(payload as Answer), value: current.value as AnswerValue };
  }
  const { finding } = payload as Finding;
  return current.value ? { ...(current.value as Finding), finding } : null;
}

/** What of a check the server has, as it is kept here. */
export function valuesOf({ id: check, answers, findings, photos, signatures }: Check): Value[] {
  const answered = answers.map(({ command, ...answer }) => valueOf(check, 'ANSWER', answer, command));
  const found = findings.map(({ command, ...finding }) => valueOf(check, 'FINDING', finding, command));
  // Where the command is not told, the photo stands for it: no command replaces another there.
  const taken = photos.map(({ id, ...of }) =>
    valueOf(check, 'PHOTO', { photo: id, ...of } as PhotoFacts, id),
  );
  const signed = signatures.map((one) => valueOf(check, 'SIGN', signatureOf(one), one.id));
  return [...answered, ...found, ...taken, ...signed];
}

/** As it would have been drawn here. */
function signatureOf({
  id: signature,
  role,
  name,
  inspector,
  refusal,
  signedAt,
}: Check['signatures'][number]) {
  return role === 'WITNESS'
    ? ({ signature, witness: name, reason: refusal ?? '', at: signedAt } satisfies SignatureRefusal)
    : ({ signature, role, name, inspector, photo: '', signedAt } satisfies Signature);
}

function valueOf(check: string, kind: Kind, payload: Payload, standing: string): Value {
  return { check, chain: chainOf(kind, payload), payload, standing, onServer: payload };
}
