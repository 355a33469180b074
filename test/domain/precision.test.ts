import { describe, expect, it } from 'vitest';
import { mostPlaces, spanBeside, statedPlaces, type Told } from '../../src/domain/precision';
import { known, missing } from '../../src/domain/reading';

const told = (value: number, places: number | null): Told => ({
  reading: known(value),
  span: [value, value],
  places,
});

describe('places of a print', () => {
  it.each([
    [97.1, '97.1%', 1],
    [97.1, '97.10%', 2],
    [0.97, '9.7‰', 2],
    [1_200_000, '120万元', -4],
    [1_203_000, '120.3万元', -3],
    [289, '289宗', 0],
  ])('%d printed as %s has %d', (value, printed, places) => {
    expect(statedPlaces(known(value), printed, false)).toBe(places);
  });

  it('say nothing of none, of all of a whole, and of what is not exact', () => {
    expect(statedPlaces(known(100), '100%', true)).toBeNull();
    expect(statedPlaces(known(100), '100件', false)).toBe(0);
    expect(statedPlaces(known(0), '0%', true)).toBeNull();
    expect(statedPlaces(known(97, 'at_least'), '97%以上', true)).toBeNull();
    expect(statedPlaces(missing('not_reported'), '', true)).toBeNull();
  });
});

describe('a number beside another', () => {
  it('may be off by half a unit of its last place where the other one has more', () => {
    const [low, high] = spanBeside(told(97.1, 1), 2) ?? [];
    expect(low).toBe(97.05);
    expect(high).toBeLessThan(97.15);
    expect(high).toBeCloseTo(97.15, 6);
    expect(spanBeside(told(1_200_000, -4), 0)?.[0]).toBe(1_195_000);
  });

  it('is what is printed where all have as many, and where its print says nothing', () => {
    expect(spanBeside(told(97.1, 1), 1)).toEqual([97.1, 97.1]);
    expect(spanBeside(told(100, null), Infinity)).toEqual([100, 100]);
  });

  it('the most places are those of the finest print; without any there is none', () => {
    expect(mostPlaces([told(1, 1), told(2, null), told(3, 2)])).toBe(2);
    expect(mostPlaces([told(1, null)])).toBe(-Infinity);
  });
});
