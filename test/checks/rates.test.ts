import { describe, expect, test } from 'vitest';
import { nearestParts } from '../../src/checks/rates';
import { codesIn, figuresOf, foundIn } from './find';

const mediation = (stated: string, ok: number, all: number): string => `
  330100 2018 medical_mediations 全市 ${all} 件
  330100 2018 medical_mediations_ok 全市 ${ok} 件
  330100 2018 medical_mediation_rate 全市 ${stated} %`;

describe('stated rates', () => {
  test('that were cut are told, with the whole numbers that would round to them', () => {
    const [found, ...more] = foundIn(mediation('97.08', 300, 309));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'rate-agrees-if-cut',
      severity: 'look',
      otherParts: { numerator: 299, denominator: 308 },
    });
    // 30000 ÷ 309
    expect(found?.derived.recomputed).toMatchObject({ value: expect.closeTo(97.0873786, 6) });
    expect(found && figuresOf(found)).toEqual([
      'medical_mediation_rate 2018 97.08',
      'medical_mediations_ok 2018 300',
      'medical_mediations 2018 309',
    ]);
  });

  test('that their parts do not give are asked about', () => {
    // 290 ÷ 309 = 93.85
    expect(foundIn(mediation('97.08', 290, 309))[0]).toMatchObject({
      code: 'rate-disagrees',
      severity: 'ask',
      otherParts: null,
    });
  });

  test('that bounds refute have no whole numbers beside them: none were stated', () => {
    // At least 300 of 309 are 97.087 % at least.
    const bounded = mediation('97.07', 300, 309).replace('全市 300', '全市 >=300');
    expect(foundIn(bounded)[0]).toMatchObject({ code: 'rate-disagrees', otherParts: null });
    expect(codesIn(bounded.replace('97.07', '97.08'))).toEqual([]);
  });

  test('that agree, or cannot be checked, are left alone', () => {
    expect(codesIn(mediation('97.09', 300, 309))).toEqual([]);
    expect(codesIn(mediation('~97', 300, 309))).toEqual([]);
    expect(codesIn('330100 2018 medical_mediation_rate 全市 97.08 %')).toEqual([]);
  });

  test('are never held against parts of another scope or time', () => {
    expect(
      codesIn(`
        330100 2018 medical_mediations 全市 309 件
        330100 2018 medical_mediations_ok 市本级 290 件
        330100 2018 medical_mediation_rate 全市 97.08 %`),
    ).toEqual([]);
    expect(
      codesIn(`
        330100 2018 medical_mediations 全市 309 件 @2018-11-27
        330100 2018 medical_mediations_ok 全市 290 件
        330100 2018 medical_mediation_rate 全市 97.08 %`),
    ).toEqual([]);
  });

  test('have no neighbours where the parts are far from them or no whole numbers', () => {
    expect(nearestParts(95, '95', 18690, 19481)).toBeNull();
    expect(nearestParts(97.08, '97.08', 300.5, 309)).toBeNull();
  });
});
