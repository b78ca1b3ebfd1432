import type { Check, CheckState } from 'Frontend/offline/contract';
import { planned } from 'Frontend/testing/field-server';
import { describe, expect, it } from 'vitest';
import { byNext, distance, metres, wayTo } from './places';

const LANZHOU = { longitude: 103.834, latitude: 36.061 };
const WUWEI = { longitude: 102.638, latitude: 37.928 };

const stop = (number: string, plannedOn: string, state: CheckState, place: object = {}) => ({
  check: planned({ id: number, number, plannedOn, subject: { name: number, ...place } }),
  state,
  unsent: 0,
});

describe('places', () => {
  it('are as far apart as on the map', () => {
    expect(metres(LANZHOU, WUWEI) / 1000).toBeCloseTo(233, -1);
    expect(metres(LANZHOU, LANZHOU)).toBe(0);
  });

  it('are unknown without both ends', () => {
    const there = planned({ subject: { name: '甲', ...WUWEI } });
    const nowhere = planned({ subject: { name: '乙', longitude: undefined, latitude: undefined } });
    expect(distance(there, undefined)).toBeUndefined();
    expect(distance(nowhere, LANZHOU)).toBeUndefined();
  });

  it('come in the order in which they are gone to', () => {
    const stops = [
      stop('done', '2026-11-01', 'FINISHED', LANZHOU),
      stop('tomorrow', '2026-11-28', 'PLANNED', LANZHOU),
      stop('nowhere', '2026-11-27', 'PLANNED'),
      stop('far', '2026-11-27', 'PLANNED', WUWEI),
      stop('near', '2026-11-27', 'STARTED', LANZHOU),
    ];
    const order = (here?: typeof LANZHOU) => byNext(stops, here).map(({ check }) => check.number);
    expect(order(LANZHOU)).toEqual(['near', 'far', 'nowhere', 'tomorrow', 'done']);
    expect(order(WUWEI)).toEqual(['far', 'near', 'nowhere', 'tomorrow', 'done']);
    expect(order()).toEqual(['far', 'near', 'nowhere', 'tomorrow', 'done']);
  });

  it('are found by the tablet’s own maps', () => {
    const way = (subject: Check['subject']) => wayTo(planned({ subject }));
    expect(way({ name: '甲厂(东)', ...LANZHOU })).toBe(
      'geo:36.061,103.834?q=36.061,103.834(%E7%94%B2%E5%8E%82(%E4%B8%9C))',
    );
    expect(way({ name: '甲', address: '东岗 1 号' })).toBe('geo:0,0?q=%E4%B8%9C%E5%B2%97%201%20%E5%8F%B7');
    expect(way({ name: '甲' })).toBeUndefined();
  });
});
