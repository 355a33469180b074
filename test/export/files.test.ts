import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/cli/tables';
import { makeDictionary } from '../../src/domain/dictionary';
import { CSV_LAYOUTS } from '../../src/export/csv';
import { importFile } from '../../src/import/import';
import { ALL_BUT_FORMS, exported, IN_WIDE, reread, statements } from './round';

const DATA = resolve(import.meta.dirname, '../../data');
const dictionary = makeDictionary(readTables(DATA));
const files = ['observations', 'examples'].flatMap((folder) =>
  readdirSync(resolve(DATA, folder))
    .filter((file) => file.endsWith('.csv') && file !== 'index.csv')
    .map((file) => `${folder}/${file}`),
);
const read = (file: string) =>
  importFile({ name: file, bytes: new Uint8Array(readFileSync(resolve(DATA, file))) }, dictionary);
const readable = files.flatMap((file) => {
  const { columns } = read(file);
  return columns === null ? [] : [{ file, columns }];
});

it('are all taken by the importer', () => {
  expect(readable.map(({ file }) => file)).toEqual(files);
});

describe.each(readable)('$file', ({ columns }) => {
  it('keeps every figure and every field in the long layout', () => {
    const again = reread(exported(columns, 'long', dictionary).text, dictionary);
    expect(again.columns && statements(again.columns, ALL_BUT_FORMS)).toEqual(
      statements(columns, ALL_BUT_FORMS),
    );
    expect(again.rows).toMatchObject({ accepted: columns.length, rejected: 0, skipped: 1 });
  });

  it.each(CSV_LAYOUTS)('is written the same again as %s', (layout) => {
    const { text, lost } = exported(columns, layout, dictionary);
    const again = reread(text, dictionary);
    expect(again.layout).toBe(layout);
    expect(again.problemCounts['duplicate-conflict'] ?? 0).toBe(0);
    expect(again.columns && exported(again.columns, layout, dictionary).text).toBe(text);
    if (layout !== 'long' && !lost.some((loss) => loss !== 'origins' && loss !== 'datasets')) {
      expect(again.columns && statements(again.columns, IN_WIDE)).toEqual(statements(columns, IN_WIDE));
    }
  });
});
