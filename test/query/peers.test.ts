import { describe, expect, test } from 'vitest';
import { peersOf, widerPeersOf } from '../../src/query/peers';
import { rankFor } from '../../src/query/rank';
import { resolveSelection } from '../../src/query/selection';
import { ask } from './ask';
import { bundledDictionary as dictionary } from './bundled';
import { tableOf } from './table-of';

describe('the wider circle of a bureau', () => {
  test('of a county is its whole province, as it stood in the year', () => {
    // Zhejiang has 90 counties and districts today by data/regions.csv.
    const now = widerPeersOf('330106', dictionary, 2024);
    expect(now).toHaveLength(90);
    expect(now).toContain('330113');
    expect(widerPeersOf('330106', dictionary, 2020)).toContain('330103');
    expect(widerPeersOf('330106', dictionary, 2020)).not.toContain('330113');
  });

  test('of a city is all cities of the country; of a province there is none', () => {
    const cities = widerPeersOf('330100', dictionary, 2024) ?? [];
    expect(cities).toContain('620100');
    expect(cities.length).toBeGreaterThan(peersOf('330100', dictionary, 2024).length);
    expect(widerPeersOf('330000', dictionary, 2024)).toBeNull();
    expect(widerPeersOf('name:某局', dictionary, 2024)).toBeNull();
  });

  test('is what a selection compares, and a rank names its territory', () => {
    const table = tableOf(
      `330106 2024 penalty_cases 全区 182 件
       330902 2024 penalty_cases 全区 289 件
       620102 2024 penalty_cases 全区 900 件`,
      dictionary,
    );
    const { bureaus } = resolveSelection(
      { our: '330106', compared: 'wider', year: 2024, from: null, to: null, scope: 'all' },
      table,
      dictionary,
    );
    expect(bureaus).toContain('330902');
    expect(bureaus).not.toContain('620102');
    const ranking = rankFor(
      ask(table, dictionary, ['penalty_cases'], [2024], { our: '330106', bureaus }),
      2024,
      dictionary,
    );
    expect([ranking?.area, ranking?.published, ranking?.known]).toEqual([
      { code: '330000', direct: false },
      2,
      90,
    ]);
  });
});
