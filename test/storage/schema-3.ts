import { head as plain, SCHEMA_1 } from './schema-1';
import { SCHEMA_2, writeSchema } from './schema-2';

const { meta } = SCHEMA_2;
const key = `${meta.id}@1a2b`;
const original = '5e0f3c:13';
const constant = (first: number) => ({ first, step: 0 });

/** Checksums as the code of that time formed them. */
const head = { ...plain, id: key, format: 3, sums: [3292586437], sum: 2513907919 };
const version = { key, dataset: meta.id, meta, sum: 1482753654, bytes: 40, original };
const part = {
  dataset: key,
  part: 0,
  from: 0,
  to: 3,
  bureau: constant(0),
  year: Uint16Array.of(2022, 2023, 2024),
  scope: constant(0),
  unit: constant(0),
  period: constant(0),
  origin: constant(0),
  value: { least: 12, divisor: 1, rest: Uint8Array.of(0, 2, 138) },
  flag: Uint8Array.of(0, 0, 1),
  row: { first: 2, step: 1 },
  column: constant(6),
};

/** What a database of schema 3 holds: one set with packed figures, and the unit that brought it, of one data set. */
export const SCHEMA_3 = {
  meta,
  values: SCHEMA_1.values,
  unit: {
    id: 1,
    at: '2026-01-02T03:04:05.000Z',
    kind: 'restore',
    datasetId: meta.id,
    name: meta.name,
    figures: 3,
    before: null,
    after: key,
    hidden: false,
    undone: false,
  },
};

/** Writes a database as schema 3 wrote it. */
export const writeSchema3 = (name: string): Promise<void> =>
  writeSchema(name, { schema: 3, readableFrom: 3 }, { version, head, part, units: [SCHEMA_3.unit] });
