import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWords } from '../../src/i18n/words';
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
  // 4,800 元 is 0.48 万元 and 0.000048 亿元
  [
    'penalty_amount',
    '330902 2023 penalty_amount 全区 4800 元\n330903 2024 penalty_amount 全区 1.2 亿元',
    '万元',
    2,
  ],
  [
    'penalty_amount',
    '330902 2023 penalty_amount 全区 0 元\n330903 2024 penalty_amount 全区 1.2 亿元',
    '亿元',
    2,
  ],
  [
    'penalty_amount',
    '330902 2023 penalty_amount 全区 512 元\n330903 2024 penalty_amount 全区 20 万元',
    '万元',
    3,
  ],
  [
    'penalty_amount',
    '330902 2023 penalty_amount 全区 45 元\n330903 2024 penalty_amount 全区 20 万元',
    '元',
    0,
  ],
  ['penalty_amount_avg', '330902 2024 penalty_amount_avg 全区 0.31 元', '元', 2],
  ['online_rate', '330902 2024 online_rate 全区 0.0021 %', '%', 4],
])('%s of "%s" is shown in %s', (indicator, figures, printed, decimals) => {
  expect(unitOf(indicator, figures)).toMatchObject({ printed, decimals });
});

test('1741165.8 元 is 174.11658 万元', () => {
  const unit = unitOf('penalty_amount', '330902 2024 penalty_amount 全区 1741165.8 元');
  expect(toDisplay(1741165.8, unit)).toBe(174.11658);
});

test('no figure but a stated zero is shown as 0, whatever stands beside it', () => {
  const words = makeWords('zh', dictionary);
  const yuan = fc.oneof(
    fc.integer({ min: 1, max: 20_000 }),
    fc.integer({ min: 1, max: 300_000_000 }),
    fc.integer({ min: 1, max: 99 }).map((fen) => fen / 100),
    fc.constant(0),
  );
  fc.assert(
    fc.property(fc.tuple(yuan, yuan), ([one, other]) => {
      const text = `330902 2024 penalty_amount 全区 ${one} 元\n330903 2024 penalty_amount 全区 ${other} 元`;
      const comparison = ask(tableOf(text, dictionary), dictionary, ['penalty_amount'], [2024]);
      const unit = displayUnit(comparison);
      for (const { cells } of comparison.rows) {
        const [cell] = cells;
        if (cell?.reading.status !== 'known') throw new Error('known');
        const shown = words.value(cell.reading, unit);
        expect(shown === '0').toBe(cell.reading.value === 0);
        const back = Number(shown.replace(/,/g, '')) / unit.factor;
        // two significant digits at least
        expect(Math.abs(back - cell.reading.value)).toBeLessThanOrEqual(cell.reading.value * 0.0501);
      }
    }),
  );
});

test('who has no figure does not change the counter of those who have', () => {
  const cases = tableOf('330902 2024 penalty_cases 全区 289 宗', dictionary);
  const bureaus = ['330902', '330903'];
  const asked = ask(cases, dictionary, ['penalty_cases'], [2024], { bureaus });
  expect(asked.rows.map(({ unit }) => unit)).toEqual(['宗', '件']);
  expect(displayUnit(asked).printed).toBe('宗');
});
