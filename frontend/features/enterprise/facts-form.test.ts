import { expect, test } from 'vitest';
import { badNumbers, conflicts, factsOf, formOf, rebased } from './facts-form';

const opened = { ...formOf(), name: '甲厂', address: '东路 1 号', permitNumber: 'P1' };

test('finds a conflict only where both changed the same fact differently', () => {
  const theirs = { ...opened, name: '乙厂', address: '西路 2 号' };
  const mine = { ...opened, name: '丙厂', permitNumber: 'P2' };
  expect(conflicts(opened, theirs, mine)).toEqual([
    { field: 'name', opened: '甲厂', theirs: '乙厂', mine: '丙厂' },
    { field: 'address', opened: '东路 1 号', theirs: '西路 2 号', mine: '东路 1 号' },
  ]);
  expect(conflicts(opened, { ...opened, name: '丙厂' }, mine)).toEqual([]);
});

test('keeps what was typed and takes their changes elsewhere', () => {
  const theirs = { ...opened, name: '乙厂', address: '西路 2 号' };
  const mine = { ...opened, name: '丙厂', permitNumber: 'P2' };
  expect(rebased(opened, theirs, mine)).toMatchObject({
    name: '丙厂',
    address: '西路 2 号',
    permitNumber: 'P2',
  });
});

test('hands in nothing for empty texts, and numbers for coordinates', () => {
  const facts = factsOf({ ...opened, address: '  ', longitude: '103.834172', latitude: '' });
  expect(facts.address).toBeUndefined();
  expect(facts.longitude).toBe(103.834172);
  expect(facts.latitude).toBeUndefined();
});

test('names the coordinates that are no numbers', () => {
  expect(badNumbers({ ...opened, longitude: '东经103度', latitude: '36.06' })).toEqual(['longitude']);
});
