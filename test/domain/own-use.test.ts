import { describe, expect, it } from 'vitest';
import { unknownIndicator } from '../../src/domain/indicator';
import type { OwnEntry } from '../../src/domain/own';
import { usedEntries } from '../../src/domain/own-use';
import { CENTRE, RULE, WATER } from './own-entries';

const set = (indicators: readonly string[], bureaus: readonly (readonly [id: string, code: string])[]) => ({
  indicators: indicators.map((name) => unknownIndicator(name, '件')),
  bureaus: bureaus.map(([id, code]) => ({ id, code, name: id, level: 'unknown' as const })),
});
const used = (own: readonly OwnEntry[], ...sets: readonly ReturnType<typeof set>[]): string[] =>
  usedEntries(own, sets).map(({ id }) => id);

describe('the entries that data sets use', () => {
  it('are their indicators, and what these are formed of', () => {
    const part = { ...WATER, id: 'x:合格数' };
    const whole = { ...WATER, id: 'x:抽检数', denominatorId: 'x:更远' };
    const far = { ...WATER, id: 'x:更远' };
    const rate = { ...WATER, id: 'x:合格率', numeratorId: part.id, denominatorId: whole.id };
    const own = [part, whole, far, rate, WATER];
    expect(used(own, set(['合格率'], []))).toEqual([part.id, whole.id, far.id, rate.id]);
    expect(used(own, set(['合格数'], []), set(['饮用水抽检数'], []))).toEqual([part.id, WATER.id]);
    expect(used(own, set(['别的'], []))).toEqual([]);
  });

  it('are their bureaus, by whichever of their names', () => {
    expect(used([CENTRE], set([], [[CENTRE.id, '']]))).toEqual([CENTRE.id]);
    expect(used([CENTRE], set([], [['name:市疾控', '']]))).toEqual([CENTRE.id]);
    expect(used([CENTRE], set([], [['330100', '330100']]))).toEqual([]);
  });

  it('are the breaks that touch a bureau and an indicator of theirs', () => {
    const cases = { ...set(['a'], [['330106', '330106']]) };
    const of = (codes: readonly string[], indicators: readonly string[]): string[] =>
      used([{ ...RULE, codes, indicators }], cases);
    expect(of(['330106'], ['x:a'])).toEqual([RULE.id]);
    expect(of(['3301'], ['其他 other'])).toEqual([RULE.id]);
    expect(of([], ['其他'])).toEqual([RULE.id]);
    expect(of([], [])).toEqual([RULE.id]);
    expect(of(['330902'], [])).toEqual([]);
    expect(of(['330106'], ['x:b'])).toEqual([]);
  });
});
