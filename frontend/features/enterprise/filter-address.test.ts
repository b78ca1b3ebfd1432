import { expect, test } from 'vitest';
import { switched, toggled } from 'Frontend/lib/address';
import { filterOf, isNarrowed, orderOf } from './filter-address';

const address = (text: string) => new URLSearchParams(text);

test('reads every kind of filter from an address', () => {
  const filter = filterOf(
    address('text=铝业&bases=USES_TOXIC&bases=HIGH_ENERGY&onRegister=false&asOf=2024-01-01'),
  );
  expect(filter).toMatchObject({
    text: '铝业',
    bases: ['USES_TOXIC', 'HIGH_ENERGY'],
    onRegister: false,
    asOf: '2024-01-01',
  });
  expect(filter.sizes).toBeUndefined();
  expect(filter.keyDischarger).toBeUndefined();
});

test('adds a value to a list and takes it out again', () => {
  const once = toggled(address('sizes=SMALL'), 'sizes', 'MICRO');
  expect(once.getAll('sizes')).toEqual(['SMALL', 'MICRO']);
  expect(toggled(once, 'sizes', 'SMALL').getAll('sizes')).toEqual(['MICRO']);
});

test('sets one value, and takes it out when it is set again or emptied', () => {
  expect(switched(address(''), 'onRegister', 'false').get('onRegister')).toBe('false');
  expect(switched(address('onRegister=false'), 'onRegister', 'false').has('onRegister')).toBe(false);
  expect(switched(address('text=a'), 'text', '').has('text')).toBe(false);
});

test('does not take an order for a filter, nor believe an order it does not know', () => {
  expect(isNarrowed(address('order=NAME'))).toBe(false);
  expect(isNarrowed(address('order=NAME&text=a'))).toBe(true);
  expect(orderOf(address('order=nonsense'))).toBe('NAME');
  expect(orderOf(address('order=ENTERED_ON'))).toBe('ENTERED_ON');
});
