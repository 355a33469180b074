import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTables } from '../../../src/cli/tables';
import { makeDictionary } from '../../../src/domain/dictionary';
import { importFile } from '../../../src/import/import';
import type { ImportResult } from '../../../src/import/result';
import { ATTACKS } from './attacks';
import type { Case } from './case';
import { changedNames, lost, placedFigures, rowsOf } from './checked';
import { CLERKS } from './clerks';
import { ENCODINGS } from './encodings';
import { ENTITIES } from './entities';
import { LAYOUT_CASES } from './layouts';
import { LINE_ENDS } from './line-ends';
import { SHAPES } from './shapes';
import { VALUES } from './values';

const dictionary = makeDictionary(readTables(resolve(import.meta.dirname, '../../../data')));
/** Processor time that no file may take, in seconds. */
const SECONDS = 5;

const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  encodings: ENCODINGS,
  'line ends': LINE_ENDS,
  shapes: SHAPES,
  layouts: LAYOUT_CASES,
  values: VALUES,
  entities: ENTITIES,
  clerks: CLERKS,
  attacks: ATTACKS,
};

const table: string[] = [];
const tell = (group: string, { name }: Case, result: ImportResult): void => {
  const { total, accepted, rejected, skipped } = result.rows;
  table.push(
    [
      group,
      name,
      result.outcome,
      result.encoding ?? '—',
      result.layout ?? '—',
      `${total} = ${accepted} + ${rejected} + ${skipped}`,
      Object.keys(result.problemCounts).join(' '),
    ].join(' | '),
  );
};

describe.each(Object.entries(GROUPS))('corpus: %s', { timeout: 60_000 }, (group, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const bytes = one.bytes();
    const start = process.cpuUsage().user;
    const result = importFile({ name: one.file, bytes }, dictionary, one.answers);
    const seconds = (process.cpuUsage().user - start) / 1e6;
    tell(group, one, result);

    const { expected } = one;
    const figures = placedFigures(result.columns);
    const codes = new Set(result.problems.map(({ code }) => code));
    expect({
      outcome: result.outcome,
      figures: typeof expected.figures === 'number' ? figures.length : figures.map(({ line }) => line),
      codes: [...codes].sort(),
      encoding: result.encoding,
      layout: result.layout,
    }).toEqual({
      outcome: expected.outcome,
      figures: expected.figures,
      codes: [...expected.codes].sort(),
      encoding: one.encoding,
      layout: one.layout,
    });
    expect(seconds).toBeLessThan(SECONDS);
    // Who is refused is told why.
    if (result.outcome === 'reject')
      expect(result.problems.map(({ severity }) => severity)).toContain('error');

    for (const count of [result.rows, result.cells]) {
      expect(count.accepted + count.rejected + count.skipped).toBe(count.total);
      expect(Math.min(count.accepted, count.rejected, count.skipped)).toBeGreaterThanOrEqual(0);
    }
    if (result.columns === null) return;
    const rows = rowsOf(bytes, result);
    expect(result.rows.total).toBe(rows.length);
    expect(lost(result, rows, dictionary)).toEqual([]);
    expect(changedNames(result, rows)).toEqual([]);
  });
});

it('has names that are each one file’s', () => {
  for (const cases of Object.values(GROUPS)) {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  }
});

afterAll(() => {
  process.stdout.write(`${table.length} files\n${table.join('\n')}\n`);
});
