import { expect, test } from 'vitest';
import { displayUnit, toDisplay } from '../../src/query/display';
import { ask } from './ask';
import { dictionaryOf } from './dictionary-of';
import { tableOf } from './table-of';

const dictionary = dictionaryOf();
const unitOf = (indicator: string, figures: string) =>
  displayUnit(ask(tableOf(figures, dictionary), dictionary, [indicator], [2023, 2024]));

test.each([
  ['penalty_amount', '330902 2024 penalty_amount 全区 1741165.8 元', '万元', 2],
  ['penalty_amount', '330902 2024 penalty_amount 全区 9999 元', '元', 0],
  ['penalty_amount', '330902 2024 penalty_amount 全区 10000 元', '万元', 2],
  ['penalty_amount', '330902 2024 penalty_amount 全区 1.2 亿元', '亿元', 2],
  ['penalty_amount_avg', '330902 2024 penalty_amount_avg 全区 6.1 万元', '元', 0],
  ['online_rate', '330902 2024 online_rate 全区 97.08 %', '%', 2],
  ['penalty_cases', '330902 2024 penalty_cases 全区 289 宗', '宗', 0],
  ['penalty_cases', '330902 2023 penalty_cases 全区 5 起\n330903 2024 penalty_cases 全区 289 宗', '件', 0],
  ['penalty_cases', '', '', 0],
])('%s of "%s" is shown in %s', (indicator, figures, printed, decimals) => {
  expect(unitOf(indicator, figures)).toMatchObject({ printed, decimals });
});

test('1741165.8 元 is 174.11658 万元', () => {
  const unit = unitOf('penalty_amount', '330902 2024 penalty_amount 全区 1741165.8 元');
  expect(toDisplay(1741165.8, unit)).toBe(174.11658);
});
