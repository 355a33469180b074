import { expect, test } from 'vitest';
import { unitClass, unitFactor } from '../../src/domain/unit';
import { dictionaryOf } from '../query/dictionary-of';

const { indicatorById, unitByPrinted } = dictionaryOf();

test.each([
  ['penalty_cases', '起', 'case'],
  ['penalty_cases', '宗', 'case'],
  ['penalty_cases', '条', 'record'],
  ['penalty_cases', '个', 'case'],
  ['penalty_cases', '', 'case'],
  ['penalty_cases', '批', 'other:批'],
  ['dr_national_tasks', '件', 'unit'],
  ['dr_national_tasks', '单', 'unit'],
  ['dr_national_completed', '件', 'unit'],
  ['dr_national_penalised', '家', 'unit'],
  ['dr_national_penalised', '件', 'case'],
  ['dr_provincial_penalised', '起', 'case'],
  ['dr_national_penalised', '个', 'unit'],
  ['dr_national_penalty_amount', '元', 'money'],
  ['dr_national_penalty_rate', '‰', 'percent'],
])('%s in %s counts %s', (id, printed, expected) => {
  const indicator = indicatorById.get(id);
  if (!indicator) throw new Error(id);
  expect(unitClass(printed, indicator, unitByPrinted)).toBe(expected);
});

test('万元 is ten thousand 元, ‰ a tenth of a percent', () => {
  expect(unitFactor('万元', unitByPrinted)).toBe(10000);
  expect(unitFactor('‰', unitByPrinted)).toBe(0.1);
  expect(unitFactor('批', unitByPrinted)).toBe(1);
});
