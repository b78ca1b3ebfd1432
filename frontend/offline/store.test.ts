import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { unzipSync, strFromU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHECK, dayOf, PERSON, planned } from 'Frontend/testing/field-server';
import type { Check } from './contract';
import { exportUnsent } from './export';
import { FieldStore } from './store';
import { NotKept, troubleOf, type Trouble } from './trouble';

let store: FieldStore;

const prepare = async (...checks: Check[]) => store.prepare(dayOf(...checks), await store.known());

beforeEach(async () => {
  store = new FieldStore(PERSON);
  await prepare(planned());
});

afterEach(() => store.db.delete());

const yes = () => store.act(CHECK, 'ANSWER', { item: 'A1', value: { choice: 'YES' } });
const other = '0192f0c0-0000-7000-8000-000000000902';

async function sign() {
  const bytes = new Uint8Array([137, 80, 78, 71]).buffer;
  const picture = { bytes, sha256: 'x', originalSha256: 'x', type: 'image/png', name: 's', thumbnail: '' };
  return store.keepPicture(CHECK, picture, 'SIGN', (photo) => ({
    signature: other,
    role: 'REPRESENTATIVE',
    name: '李秀英',
    photo,
    signedAt: '2026-11-26T02:00:00Z',
  }));
}

describe('the store', () => {
  it('keeps an answer for whoever opens it next', async () => {
    await yes();
    store.db.close();
    const again = new FieldStore(PERSON);
    expect((await again.unsent()).map(({ payload }) => payload)).toEqual([
      { item: 'A1', value: { choice: 'YES' } },
    ]);
    again.db.close();
    await store.db.open();
  });

  it('loses no part of a thing to a touch that comes before the page has seen the one before', async () => {
    const first = { item: 'A1', value: null };
    await Promise.all([
      store.amend(CHECK, 'ANSWER', first, { value: { choice: 'YES' } }),
      store.amend(CHECK, 'ANSWER', first, { note: '台账不全' }),
    ]);
    const blank = { finding: other, severity: 'MINOR' as const, text: '' };
    await store.act(CHECK, 'FINDING', blank);
    await store.amend(CHECK, 'FINDING', blank, { text: '废水直排' });
    await store.amend(CHECK, 'FINDING', blank, { article: '第三十九条' });
    expect((await store.unsent()).map(({ payload }) => payload)).toEqual([
      { item: 'A1', value: { choice: 'YES' }, note: '台账不全' },
      { ...blank, text: '废水直排', article: '第三十九条' },
    ]);
    await store.act(CHECK, 'WITHDRAW_FINDING', { finding: other, reason: '误记' });
    await store.amend(CHECK, 'FINDING', blank, { text: '又写' });
    expect((await store.db.values.get([CHECK, `finding:${other}`]))?.payload).toBeNull();
  });

  it('gives another person nothing of it', async () => {
    await yes();
    const theirs = new FieldStore('another');
    expect(await theirs.unsent()).toEqual([]);
    await theirs.db.delete();
  });

  it('knows who has signed on the server, and as whom', async () => {
    const signatures = [
      {
        id: 's1',
        role: 'INSPECTOR' as const,
        name: '赵文博',
        inspector: PERSON,
        signedAt: '2026-11-26T02:00:00Z',
      },
      { id: 's2', role: 'WITNESS' as const, name: '王建国', signedAt: '2026-11-26T02:00:00Z' },
    ];
    await prepare(planned({ signatures }));
    expect((await store.db.values.get([CHECK, 'signature:s1']))?.payload).toMatchObject({
      inspector: PERSON,
    });
    expect((await store.db.values.get([CHECK, 'signature:s2']))?.payload).toMatchObject({
      witness: '王建国',
    });
  });

  it('does not let what the server last heard overwrite what it has not heard', async () => {
    await yes();
    const answers = [{ item: 'A1', value: { choice: 'NO' }, command: 'c1' }];
    await prepare(planned({ answers }));
    expect(await store.db.values.get([CHECK, 'answer:A1'])).toMatchObject({
      payload: { value: { choice: 'YES' } },
      standing: null,
    });
  });

  it('shows no more what another tablet has taken back', async () => {
    const photos = [{ id: 'p1', item: 'A1', sha256: 'x' }];
    const findings = [{ finding: other, severity: 'MINOR' as const, text: '', command: 'c2' }];
    const answers = [{ item: 'A1', value: { choice: 'NO' }, command: 'c1' }];
    await prepare(planned({ photos, findings, answers }));
    const mine = '0192f0c0-0000-7000-8000-000000000903';
    await store.act(CHECK, 'FINDING', { finding: mine, severity: 'MINOR', text: '我的' });
    await prepare(planned());
    const chains = (await store.db.values.toArray()).map(({ chain }) => chain).sort();
    expect(chains).toEqual(['answer:A1', `finding:${mine}`]);
  });

  it('does not go back to what the server said before it heard of a change', async () => {
    const answers = [{ item: 'A1', value: { choice: 'YES' }, command: 'c1' }];
    await prepare(planned({ answers }));
    await store.act(CHECK, 'ANSWER', { item: 'A1', value: { choice: 'NO' } });
    await store.act(CHECK, 'FINDING', { finding: other, severity: 'MINOR', text: '我的' });
    const sent = await store.freezeNext();
    const known = await store.known();
    const asked = dayOf(planned({ answers }));
    await store.settle(sent.map(({ id }) => ({ id, outcome: 'APPLIED' })));
    await store.prepare(asked, known);
    const answer = await store.db.values.get([CHECK, 'answer:A1']);
    expect(answer).toMatchObject({ payload: { value: { choice: 'NO' } }, standing: sent[0].id });
    expect(await store.db.values.get([CHECK, `finding:${other}`])).toMatchObject({ standing: sent[1].id });
  });

  it('forgets a check that is no longer asked for only when all of it is on the server', async () => {
    await prepare(planned(), planned({ id: other }));
    await yes();
    await prepare();
    expect(await store.db.checks.toCollection().primaryKeys()).toEqual([CHECK]);
  });

  it('writes again when the browser had closed the database', async () => {
    store.db.close();
    await yes();
    expect(await store.unsent()).toHaveLength(1);
  });

  it('says that nothing was kept when the tablet is full, and keeps neither picture nor signature then', async () => {
    const full = vi.spyOn(store.db.photos, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(sign()).rejects.toMatchObject({ trouble: 'FULL' } satisfies Partial<NotKept>);
    full.mockRestore();
    expect(await store.db.bytes.count()).toBe(0);
    expect(await store.unsent()).toEqual([]);
  });

  it('frees only what is safe on the server', async () => {
    const id = await sign();
    expect(await store.freeSpace()).toBe(0);
    const [command] = await store.unsent();
    await store.photoArrived(id);
    await store.freezeNext();
    await store.settle([{ id: command.id, outcome: 'APPLIED' }]);
    expect(await store.freeSpace()).toBe(1);
  });

  it('takes over what an older release kept', async () => {
    const id = await sign();
    await store.db.delete();
    const older = new Dexie(store.db.name);
    older.version(1).stores({ photos: 'id, check', commands: '++seq, &id, check, state, [check+chain]' });
    await older.table('photos').bulkAdd([
      { id, check: CHECK, hasArrived: true },
      { id: other, check: CHECK, hasArrived: false },
    ]);
    older.close();
    await store.db.open();
    expect(await store.db.arrivals.toCollection().primaryKeys()).toEqual([id]);
  });

  it('makes way for newer pages in another tab and says so', async () => {
    const told: Trouble[] = [];
    store.onTrouble((trouble) => told.push(trouble));
    const newer = new Dexie(store.db.name);
    newer.version(9).stores({ added: 'id' });
    await newer.open();
    newer.close();
    expect(told).toEqual(['OTHER_TAB']);
    await expect(yes()).rejects.toMatchObject({ trouble: 'OTHER_TAB' });
  });

  it('writes all that is unsent into a file', async () => {
    await yes();
    const id = await sign();
    const bytes = await readBytes(await exportUnsent(store, new Date('2026-11-26T02:00:00Z')));
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['unsent.json', `photos/${id}.png`]);
    const { commands } = JSON.parse(strFromU8(files['unsent.json'])) as { commands: { kind: string }[] };
    expect(commands.map(({ kind }) => kind)).toEqual(['ANSWER', 'SIGN']);
    expect([...files[`photos/${id}.png`]]).toEqual([137, 80, 78, 71]);
  });
});

function readBytes(file: File): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(file);
  });
}

describe('what went wrong', () => {
  it('is found below what browsers wrap it in', () => {
    const inner = new DOMException('full', 'QuotaExceededError');
    expect(troubleOf(Object.assign(new Error('aborted'), { name: 'AbortError', inner }))).toBe('FULL');
    expect(troubleOf(new Error('anything'))).toBe('UNKNOWN');
  });
});
