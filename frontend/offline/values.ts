import type { Check, Current, Kind, Payload, PhotoFacts, Signature, SignatureRefusal } from './contract';
import type { Value } from './database';
import { chainOf } from './queue';

/** Of a finding all of it stands, of an answer its value. */
export function theirs({ value }: Current): object {
  const isFinding = typeof value === 'object' && value !== null && 'severity' in value;
  return isFinding ? value : { value };
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
  return { check, chain: chainOf(kind, payload), payload, standing };
}
