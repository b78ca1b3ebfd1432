import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { v7 as uuid } from 'uuid';
import { CHECK, ContractServer, dayOf, PERSON, planned } from 'Frontend/testing/field-server';
import { random } from 'Frontend/testing/random';
import type { AnswerValue, Kind, Payloads, PhotoFacts } from './contract';
import { sha256 } from './picture';
import { chainOf } from './queue';
import { backOff, sendAll, startSender, type Sending } from './sender';
import { FieldStore } from './store';

let store: FieldStore;
let server: ContractServer;

beforeEach(async () => {
  store = new FieldStore(PERSON);
  server = new ContractServer();
  await store.prepare(dayOf(planned()), await store.known());
});

afterEach(() => store.db.delete());

const answer = (item: string, value: AnswerValue) => store.act(CHECK, 'ANSWER', { item, value });
const yes = { choice: 'YES' };
const no = { choice: 'NO' };

async function photo(content: string) {
  const bytes = new TextEncoder().encode(content).buffer as ArrayBuffer;
  const hash = await sha256(bytes);
  const facts = { sha256: hash, originalSha256: hash, name: '照片.jpg', takenAt: '2026-11-26T02:00:00Z' };
  const picture = {
    bytes,
    sha256: hash,
    originalSha256: hash,
    type: 'image/jpeg',
    name: '照片.jpg',
    thumbnail: '',
  };
  return store.keepPicture(CHECK, picture, 'PHOTO', (id): PhotoFacts => ({ photo: id, ...facts }));
}

/** Sends as a tablet does that never gives up. */
async function sendAtLast() {
  for (let attempt = 0; await store.hasWork(); attempt++) {
    expect(attempt).toBeLessThan(500);
    await sendAll(store, server).catch(() => undefined);
  }
}

const parked = async () => (await store.unsent()).filter(({ state }) => state === 'PARKED');

describe('the sender', () => {
  it('changes an answer in place until it is sent, and replaces it afterwards', async () => {
    await answer('A1', no);
    await answer('A1', yes);
    await sendAll(store, server);
    expect(server.stored.size).toBe(1);
    await answer('A1', null);
    await sendAll(store, server);
    expect(server.stored.size).toBe(2);
    expect(server.answerTo('A1')).toBeNull();
  });

  it('sends what was edited after a lost acknowledgement once as it was and then as it is', async () => {
    server.fault = () => 'LOST_ANSWER';
    await answer('A1', no);
    await expect(sendAll(store, server)).rejects.toThrow('LATER');
    await answer('A1', yes);
    server.fault = () => 'NONE';
    await sendAll(store, server);
    expect([...server.effects.values()]).toEqual([1, 1]);
    expect(server.answerTo('A1')).toEqual(yes);
  });

  it('sends nothing of a check before it is known to have begun', async () => {
    await store.act(CHECK, 'START', { at: '2026-11-26T02:00:00Z' });
    await answer('A1', yes);
    server.fault = () => 'LOST_REQUEST';
    await expect(sendAll(store, server)).rejects.toThrow();
    expect((await store.unsent()).map(({ state }) => state)).toEqual(['FROZEN', 'WAITING']);
  });

  it('holds the end of a check back while anything of it needs attention', async () => {
    server.refuse = ({ kind }) => (kind === 'FINDING' ? 'INVALID' : undefined);
    await store.act(CHECK, 'FINDING', { finding: uuid(), severity: 'MINOR', text: '' });
    await store.act(CHECK, 'FINISH', { at: '2026-11-26T03:00:00Z' });
    await sendAll(store, server);
    expect((await store.unsent()).map(({ kind, state }) => [kind, state])).toEqual([
      ['FINDING', 'PARKED'],
      ['FINISH', 'WAITING'],
    ]);
    await store.giveUp((await parked())[0]);
    await sendAll(store, server);
    expect(await store.unsent()).toEqual([]);
  });

  it('lets nothing overwrite what somebody else has written meanwhile, not even a later edit', async () => {
    otherAnswers('A1', no);
    await answer('A1', yes);
    await sendAll(store, server);
    await answer('A1', { choice: 'NA' });
    await sendAll(store, server);
    expect(server.answerTo('A1')).toEqual(no);
    const [conflict] = await parked();
    expect(conflict.payload).toMatchObject({ value: { choice: 'NA' } });
    await store.keepMine(conflict, conflict.outcome?.current);
    await sendAll(store, server);
    expect(server.answerTo('A1')).toEqual({ choice: 'NA' });
  });

  it('shows the other value once it was taken, and builds on it', async () => {
    otherAnswers('A1', no);
    await answer('A1', yes);
    await sendAll(store, server);
    const [conflict] = await parked();
    await store.takeTheirs(conflict, conflict.outcome!.current!);
    expect((await store.db.values.get([CHECK, 'answer:A1']))?.payload).toMatchObject({ value: no });
    await answer('A1', yes);
    await sendAll(store, server);
    expect(server.answerTo('A1')).toEqual(yes);
  });

  it('takes the other’s answer whole, and a finding that the other has withdrawn away', async () => {
    await store.act(CHECK, 'ANSWER', { item: 'A1', value: no, note: '我的' });
    otherDoes('ANSWER', { item: 'A1', value: no, note: '对方的' });
    const finding = await found('废水直排');
    await sendAll(store, server);
    otherDoes('WITHDRAW_FINDING', { finding, reason: '误记' });
    await store.act(CHECK, 'FINDING', { finding, severity: 'SEVERE', text: '废水直排入河' });
    await sendAll(store, server);
    for (const conflict of await parked()) {
      await store.takeTheirs(conflict, conflict.outcome!.current!);
    }
    expect(await kept('answer:A1')).toEqual({ item: 'A1', value: no, note: '对方的' });
    expect(await kept(`finding:${finding}`)).toBeNull();
    await store.amend(CHECK, 'FINDING', { finding, severity: 'MINOR', text: '' }, { text: '又写' });
    expect(await store.unsent()).toEqual([]);
  });

  it('shows what the server has once a change that it refused is given up', async () => {
    await answer('A1', yes);
    const finding = await found('废水直排');
    const picture = await photo('a');
    await sendAll(store, server);
    const before = await Promise.all([kept(`finding:${finding}`), kept(`photo:${picture}`)]);
    server.refuse = () => 'WRONG_STATE';
    await answer('A1', no);
    await store.act(CHECK, 'WITHDRAW_FINDING', { finding, reason: '误记' });
    await store.act(CHECK, 'REMOVE_PHOTO', { photo: picture, reason: '模糊' });
    await answer('A2', { number: '7' });
    await sendAll(store, server);
    for (const refused of await parked()) {
      await store.giveUp(refused);
    }
    expect(await kept('answer:A1')).toEqual({ item: 'A1', value: yes });
    expect(await Promise.all([kept(`finding:${finding}`), kept(`photo:${picture}`)])).toEqual(before);
    expect(await kept('answer:A2')).toBeUndefined();
  });

  it('lets the other checks and all photos pass while the server will have something of one only later', async () => {
    const other = uuid();
    server.delay = ({ check, kind }) => (check === CHECK && kind === 'ANSWER' ? 'SERVER_ERROR' : undefined);
    for (let n = 0; n < 60; n++) {
      await store.act(CHECK, 'ANSWER', { item: `A${n}`, value: yes });
    }
    await store.act(other, 'START', { at: '2026-11-26T02:00:00Z' });
    const id = await photo('a');
    await expect(sendAll(store, server)).rejects.toMatchObject({ hindrance: 'LATER', code: 'SERVER_ERROR' });
    expect(server.effects.size).toBe(1);
    expect(server.uploads.has(id)).toBe(true);
  });

  it('sends a photo once more that the server has lost', async () => {
    const id = await photo('a');
    await store.photoArrived(id);
    await sendAtLast();
    expect(server.photos().map((one) => one.photo)).toEqual([id]);
    expect(server.uploads.has(id)).toBe(true);
  });

  it('lets the others pass a photo that cannot be uploaded, and says what became of bytes that are gone', async () => {
    const id = await photo('a');
    await store.db.bytes.delete(id);
    await answer('A1', yes);
    await sendAll(store, server);
    expect(server.answerTo('A1')).toEqual(yes);
    expect((await parked()).map(({ outcome }) => outcome?.code)).toEqual(['BYTES_LOST']);
  });

  it('never tells of a photo that was removed before it was sent', async () => {
    const id = await photo('a');
    await store.act(CHECK, 'REMOVE_PHOTO', { photo: id, reason: '模糊' });
    await sendAll(store, server);
    expect(server.stored.size).toBe(0);
  });

  it.each(Array.from({ length: 25 }, (_, seed) => seed))(
    'loses nothing and sends nothing twice: seed %i',
    anyOrder,
  );
});

const kept = async (chain: string) => (await store.db.values.get([CHECK, chain]))?.payload;

async function found(text: string): Promise<string> {
  const finding = uuid();
  await store.act(CHECK, 'FINDING', { finding, severity: 'MINOR', text });
  return finding;
}

/** On another tablet. */
function otherDoes<K extends Kind>(kind: K, payload: Payloads[K]) {
  const standing = server.standing.get(`${CHECK} ${chainOf(kind, payload)}`)?.id ?? null;
  const outcome = server.apply({
    id: uuid(),
    kind,
    check: CHECK,
    replaces: standing,
    madeAt: '2026-11-26T02:00:00Z',
    payload,
  });
  expect(outcome.outcome).toBe('APPLIED');
}

const otherAnswers = (item: string, value: AnswerValue) => otherDoes('ANSWER', { item, value });

/** Whatever happens in whatever order, in the end the server has what the inspector last wanted. */
async function anyOrder(seed: number) {
  const next = random(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)];
  const wanted = new Map<string, AnswerValue>();
  const contents = new Map<string, string>();
  const findings = new Map<string, string>();
  server.fault = () => pick(['NONE', 'LOST_REQUEST', 'LOST_ANSWER', 'RETRY']);
  const send = () => sendAll(store, server).catch(() => undefined);
  for (let step = 0; step < 40; step++) {
    const item = pick(['A1', 'A2', 'A3']);
    const content = `${seed}/${step}`;
    await pick([
      async () => {
        wanted.set(item, { text: content });
        await answer(item, { text: content });
      },
      async () => {
        const finding = pick([...findings.keys(), uuid()]);
        findings.set(finding, content);
        await store.act(CHECK, 'FINDING', { finding, severity: 'MINOR', text: content });
      },
      async () => void contents.set(await photo(content), content),
      async () => otherAnswers(item, { text: `other ${content}` }),
      send,
      // Two tabs, should both believe that it is their turn, while the inspector goes on.
      async () => {
        wanted.set(item, { text: content });
        await Promise.all([send(), answer(item, { text: content }), send()]);
      },
    ])();
  }
  server.fault = () => 'NONE';
  await sendAtLast();
  for (let open = await parked(); open.length > 0; open = await parked()) {
    for (const conflict of open) {
      expect(conflict.outcome?.code).toBe('CONFLICT');
      await store.keepMine(conflict, conflict.outcome?.current);
    }
    await sendAtLast();
  }
  expect(await store.unsent()).toEqual([]);
  expect([...server.effects.values()].every((times) => times === 1)).toBe(true);
  for (const [item, value] of wanted) {
    const mine = (await store.db.values.get([CHECK, `answer:${item}`]))?.payload;
    expect(mine).toMatchObject({ value });
    const isMine = JSON.stringify(server.answerTo(item)) === JSON.stringify(value);
    // The other one wrote after this tablet had been heard: only a new edit would tell of it.
    expect(isMine || JSON.stringify(server.answerTo(item)).includes('other')).toBe(true);
  }
  expect(new Map(server.findings().map((one) => [one.finding, one.text]))).toEqual(findings);
  expect(server.photos()).toHaveLength(contents.size);
  for (const { photo: id, sha256: hash } of server.photos()) {
    expect(new TextDecoder().decode(server.uploads.get(id))).toBe(contents.get(id));
    expect(await sha256(server.uploads.get(id)!)).toBe(hash);
  }
}

describe('the time between two attempts', () => {
  it('grows, is never the same for all tablets, and never longer than two minutes', () => {
    expect([0, 1, 2, 6].map((failures) => backOff(failures, 1))).toEqual([1_000, 2_000, 4_000, 64_000]);
    expect([0, 1, 2].map((failures) => backOff(failures, 0))).toEqual([500, 1_000, 2_000]);
    expect(backOff(1_000, 1)).toBe(120_000);
  });
});

describe('the sender of an open page', () => {
  beforeEach(() => {
    Object.assign(navigator, {
      locks: { request: (_name: string, _options: object, work: () => Promise<void>) => work() },
    });
  });

  it('sends what was written once it is still for a moment, and not each letter of it', async () => {
    const told: Sending['state'][] = [];
    const sender = startSender(store, server, ({ state }) => told.push(state));
    await vi.waitFor(() => expect(told.at(-1)).toBe('RESTING'));
    for (const text of ['台', '台账', '台账不', '台账不全']) {
      await answer('A3', { text });
      sender.nudge();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await vi.waitFor(() => expect(server.answerTo('A3')).toEqual({ text: '台账不全' }), 3_000);
    expect(server.effects.size).toBe(1);
    sender.stop();
  });

  it('goes on soon after a touch when it rests, and waits all the same when it is hindered', async () => {
    const attempts = vi.spyOn(server, 'send');
    const told: Sending['state'][] = [];
    const sender = startSender(store, server, ({ state }) => told.push(state));
    const until = (state: Sending['state']) => vi.waitFor(() => expect(told.at(-1)).toBe(state), 3_000);
    await until('RESTING');
    server.fault = () => 'LOST_REQUEST';
    await answer('A1', yes);
    sender.nudge();
    await until('HINDERED');
    await answer('A1', no);
    sender.nudge();
    // Were it awake, it would have asked the store by now what there is to send.
    await store.unsent();
    await store.unsent();
    await store.unsent();
    expect(told.at(-1)).toBe('HINDERED');
    expect(attempts).toHaveBeenCalledTimes(1);
    server.fault = () => 'NONE';
    sender.wake();
    await until('RESTING');
    expect(server.answerTo('A1')).toEqual(no);
    sender.stop();
  });
});
