import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { choosePerson, lastPerson, otherPerson, people, rememberOther, rememberPerson } from './person';

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

it('knows without a network that somebody else has signed in, until it is said whose data it is to show', async () => {
  const sun = { subject: 'sun', name: '孙海燕' };
  await choosePerson(zhao);
  await rememberOther(sun);
  expect(await otherPerson()).toMatchObject(sun);
  await rememberOther(undefined);
  expect(await otherPerson()).toBeUndefined();
  await rememberOther(sun);
  await choosePerson(sun);
  expect(await otherPerson()).toBeUndefined();
});
