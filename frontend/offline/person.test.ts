import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { choosePerson, lastPerson, people, rememberPerson } from './person';

const zhao = { subject: 'zhao', name: '赵文博' };

it('keeps whose tablet it is, and of whoever comes back what was known', async () => {
  expect(await lastPerson()).toBeUndefined();
  await choosePerson(zhao);
  await rememberPerson({ ...zhao, preparedAt: '2026-11-26T01:00:00Z', unsent: 3 });
  await choosePerson({ subject: 'sun', name: '孙海燕' });
  expect(await lastPerson()).toEqual({ subject: 'sun', name: '孙海燕', unsent: 0 });
  expect((await people()).map(({ unsent }) => unsent).sort()).toEqual([0, 3]);
  await choosePerson(zhao);
  expect(await lastPerson()).toEqual({ ...zhao, preparedAt: '2026-11-26T01:00:00Z', unsent: 3 });
});
