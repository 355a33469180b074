import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingAt, type Columns } from '../../src/domain/columns';
import { makeDictionary } from '../../src/domain/dictionary';
import { importFile } from '../../src/import/import';
import { readTables } from '../../src/cli/tables';

const DATA = resolve(import.meta.dirname, '../../data');
const dictionary = makeDictionary(readTables(DATA));
const bytesOf = (file: string) => new Uint8Array(readFileSync(resolve(DATA, file)));
const imported = (name: string, bytes: Uint8Array) => importFile({ name, bytes }, dictionary, {});

/** `bureau year indicator qualifier value unit` of every figure, or the reason why there is none. */
const figuresOf = (columns: Columns): string[] =>
  columns.indicators.flatMap((indicator, i) => {
    const figures: string[] = [];
    for (let at = columns.offsets[i] ?? 0; at < (columns.offsets[i + 1] ?? 0); at += 1) {
      const bureau = columns.bureaus[columns.bureau[at] ?? 0];
      const reading = readingAt(columns, at);
      const what =
        reading.status === 'known'
          ? `${reading.qualifier} ${reading.value} ${columns.units[columns.unit[at] ?? 0]}`
          : reading.reason;
      figures.push(`${bureau?.code} ${columns.year[at]} ${indicator.id} ${what}`);
    }
    return figures;
  });

describe('the examples', () => {
  it.each([
    ['long', 'long', 10],
    ['wide-indicator', 'wide-indicator', 4],
    ['wide-year', 'wide-year', 4],
  ])('%s is taken as it stands', (name, layout, accepted) => {
    const result = imported(`${name}.csv`, bytesOf(`examples/${name}.csv`));
    expect(result).toMatchObject({ outcome: 'accept', layout, rows: { accepted, rejected: 0 } });
    expect(result.columns?.indicators.every(({ known }) => known)).toBe(true);
    expect(result.columns?.bureaus.every(({ id }) => /^\d{6}$/.test(id))).toBe(true);
  });

  it.each([
    ['cross', 'cross', 3, ['column-total']],
    ['two-row', 'wide-indicator', 2, []],
  ])('%s is taken with the year of its title', (name, layout, accepted, more) => {
    const result = imported(`${name}.csv`, bytesOf(`examples/${name}.csv`));
    expect(result).toMatchObject({
      outcome: 'accept_with_warnings',
      layout,
      rows: { accepted, rejected: 0 },
    });
    expect(result.problems.map(({ code }) => code)).toEqual(['year-from-title', ...more]);
    expect(result.columns?.indicators.every(({ known }) => known)).toBe(true);
  });

  it('mean what the contract says', () => {
    const { columns } = imported('long.csv', bytesOf('examples/long.csv'));
    expect(columns === null ? [] : figuresOf(columns)).toEqual(
      expect.arrayContaining([
        '330106 2023 penalty_amount at_least 36.5 万元',
        '330106 2023 dr_national_penalty_rate exact 10.19 %',
        '330106 2024 review_cases exact 0 件',
        '330106 2024 litigation_cases not_reported',
      ]),
    );
  });

  it('of the README are taken as well', () => {
    const readme = readFileSync(resolve(DATA, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/```csv\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    const results = blocks.map((text) => imported('readme.csv', new TextEncoder().encode(text)));
    expect(results.map(({ outcome, layout }) => [outcome, layout])).toEqual([
      ['accept', 'long'],
      ['accept', 'wide-indicator'],
      ['accept', 'wide-year'],
      ['accept_with_warnings', 'cross'],
      ['accept_with_warnings', 'wide-indicator'],
    ]);
    expect(results.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'year-from-title',
      'year-from-title',
    ]);
  });
});

describe('the bundled sets', () => {
  it.each([
    ['zhejiang.csv', 140],
    ['elsewhere.csv', 53],
    ['demo.csv', 4379],
  ])('%s loses no row', (file, accepted) => {
    const result = imported(file, bytesOf(`observations/${file}`));
    expect(result.rows).toEqual({ total: accepted + 1, accepted, rejected: 0, skipped: 1 });
    expect(Object.keys(result.problemCounts).filter((code) => code !== 'indicator-unknown')).toEqual([]);
    expect(result.columns?.bureaus.every(({ id }) => /^\d{6}$/.test(id))).toBe(true);
  });
});
