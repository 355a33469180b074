import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { decodings } from '../../src/import/decode';
import { RowStream, type Row } from '../../src/import/parse';

const require = createRequire(import.meta.url);
const SPECTRUM = dirname(require.resolve('csv-spectrum'));
const NAMES = readdirSync(join(SPECTRUM, 'csvs')).map((file) => basename(file, '.csv'));

function rowsOf(bytes: Uint8Array): readonly Row[] {
  const [decoding] = decodings(bytes, undefined);
  return decoding === undefined ? [] : new RowStream(decoding, null).push(bytes, true).rows;
}

it('knows the whole spectrum', () => {
  expect(NAMES).toHaveLength(11);
});

it.each(NAMES)('reads %s of the CSV spectrum as its authors do', (name) => {
  const [header = [], ...rows] = rowsOf(new Uint8Array(readFileSync(join(SPECTRUM, 'csvs', `${name}.csv`))));
  const records = rows.map((row) => Object.fromEntries(header.map((key, i) => [key, row[i] ?? ''])));
  const expected: unknown = JSON.parse(readFileSync(join(SPECTRUM, 'json', `${name}.json`), 'utf8'));
  expect(records).toEqual(expected);
  expect(rows.every((row) => row.length === header.length)).toBe(true);
});
