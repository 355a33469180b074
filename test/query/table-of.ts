import { flagOf, type Columns } from '../../src/domain/columns';
import type { DatasetMeta } from '../../src/domain/dataset';
import type { Dictionary } from '../../src/domain/dictionary';
import { unknownIndicator } from '../../src/domain/indicator';
import { known, MISSING_REASONS, missing, type Reading } from '../../src/domain/reading';
import { levelOf } from '../../src/domain/region';
import { scopeOf, type ScopeRef } from '../../src/domain/scope';
import { makeTable, type LoadedDataset, type Table } from '../../src/table/table';
import { SparseColumn } from '../../src/domain/sparse';
import { packSparse } from '../../src/domain/sparse-pack';

/** A figure as text: `330100 2018 dr_national_tasks 全市 2771 家 @2018-11-27 #hz2018`. */
interface Figure {
  readonly bureau: string;
  readonly year: number;
  readonly indicator: string;
  readonly scope: ScopeRef;
  readonly reading: Reading;
  readonly printed: string | null;
  readonly unit: string;
  readonly period: string;
  readonly source: string;
  readonly row: number;
}

/**
 * Figures of one data set drawn as text, a line each: bureau (code, or any name), year, indicator, scope word
 * (`?` behind it: inferred), value, unit, then `@period` and `#source` where there are any. Values: `12.5`, `>=47.8`,
 * `<=7`, `~300`, `1..2`, `-` (blank), or a missing reason. `97.10` keeps its print. Bureaus with `=name` print that name.
 */
export function datasetOf(
  text: string,
  dictionary: Dictionary,
  meta: Partial<DatasetMeta> = {},
): LoadedDataset {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const figures = lines.map((line, i) => figureOf(line.trim(), i + 2));
  const indicators = [...new Set(figures.map((f) => f.indicator))].sort();
  const bureaus = [...new Set(figures.map((f) => f.bureau))].sort();
  const order = (f: Figure): [number, number, number] => [
    indicators.indexOf(f.indicator),
    bureaus.indexOf(f.bureau),
    f.year,
  ];
  figures.sort((a, b) => {
    const [left, right] = [order(a), order(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2] || a.row - b.row;
  });
  const scopes = [...new Map(figures.map((f) => [JSON.stringify(f.scope), f.scope])).values()];
  const units = [...new Set(figures.map((f) => f.unit))];
  const periods = [...new Set(figures.map((f) => f.period))];
  const sources = [...new Set(figures.map((f) => f.source))];
  const offsets = [0];
  for (const id of indicators) {
    offsets.push((offsets[offsets.length - 1] ?? 0) + figures.filter((f) => f.indicator === id).length);
  }
  const value = (f: Figure): number => (f.reading.status === 'known' ? f.reading.value : NaN);
  const sparse = <T>(pick: (f: Figure) => T | null | undefined): SparseColumn<T> => {
    const found = figures.flatMap((f, i): [number, T][] => {
      const one = pick(f);
      return one === null || one === undefined ? [] : [[i, one]];
    });
    return new SparseColumn(packSparse(new Map(found)));
  };
  const columns: Columns = {
    length: figures.length,
    indicators: indicators.map(
      (id) => dictionary.indicatorById.get(id) ?? unknownIndicator(id.replace(/^x:/, ''), '件'),
    ),
    offsets: Uint32Array.from(offsets),
    bureaus: bureaus.map((printed) => {
      const [id = '', name = ''] = printed.split('=');
      const code = /^\d{6}$/.test(id) ? id : '';
      const region = dictionary.regionsByCode.get(code)?.[0]?.name ?? id;
      return { id: code === '' ? `name:${id}` : id, name: name || region, code, level: levelOf(code) };
    }),
    scopes,
    units,
    periods,
    origins: sources.map((source) => ({ source, locator: '', note: '', quote: '' })),
    bureau: Uint32Array.from(figures, (f) => bureaus.indexOf(f.bureau)),
    year: Uint16Array.from(figures, (f) => f.year),
    scope: Uint16Array.from(figures, (f) =>
      scopes.findIndex((s) => JSON.stringify(s) === JSON.stringify(f.scope)),
    ),
    unit: Uint16Array.from(figures, (f) => units.indexOf(f.unit)),
    period: Uint16Array.from(figures, (f) => periods.indexOf(f.period)),
    origin: Uint32Array.from(figures, (f) => sources.indexOf(f.source)),
    value: Float64Array.from(figures, value),
    flag: Uint8Array.from(figures, (f) => flagOf(f.reading)),
    row: Uint32Array.from(figures, (f) => f.row),
    column: Uint16Array.from(figures, () => 5),
    uppers: sparse((f) => (f.reading.status === 'known' ? f.reading.upper : null)),
    printed: sparse((f) => f.printed),
  };
  const none = { total: 0, accepted: 0, rejected: 0, skipped: 0 };
  const base: DatasetMeta = {
    id: 'set',
    name: 'set.csv',
    origin: 'site',
    hash: '',
    edition: '',
    importedAt: '2026-01-01T00:00:00Z',
    figures: figures.length,
    rows: none,
    cells: none,
    years: null,
    bureaus: bureaus.length,
    indicators: indicators.length,
    encoding: 'utf-8',
    layout: 'long',
    hidden: false,
  };
  return { meta: { ...base, ...meta }, columns };
}

/** A table of one data set. */
export const tableOf = (text: string, dictionary: Dictionary, meta: Partial<DatasetMeta> = {}): Table =>
  makeTable([datasetOf(text, dictionary, meta)]);

function figureOf(line: string, row: number): Figure {
  const words = line.split(/\s+/);
  const tagged = (sign: string): string => words.find((w) => w.startsWith(sign))?.slice(1) ?? '';
  const [bureau = '', year = '', indicator = '', scope = '', value = '', unit = ''] = words.filter(
    (w) => !/^[@#]/.test(w),
  );
  const word = scope.replace('?', '');
  const meaning = scopeOf(word);
  if (meaning === null) throw new Error(`No scope: ${line}`);
  const reading = readingOf(value);
  const number = reading.status === 'known' ? String(reading.value) : '';
  const digits = value.replace(/^[><=~]+/, '');
  return {
    bureau,
    year: Number(year),
    indicator,
    scope: { scope: meaning, basis: scope.endsWith('?') ? 'inferred' : 'stated', printed: word },
    reading,
    printed: value === '-' || digits === number ? null : value,
    unit,
    period: tagged('@'),
    source: tagged('#'),
    row,
  };
}

function readingOf(text: string): Reading {
  if (text === '-') return missing('not_reported');
  const reason = MISSING_REASONS.find((each) => each === text);
  if (reason) return missing(reason);
  const [low = '', high] = text.split('..');
  if (high !== undefined) return known(Number(low), 'between', Number(high));
  const number = Number(text.replace(/^[><=~]+/, ''));
  if (Number.isNaN(number)) throw new Error(`No value: ${text}`);
  if (text.startsWith('>=')) return known(number, 'at_least');
  if (text.startsWith('<=')) return known(number, 'at_most');
  return known(number, text.startsWith('~') ? 'approx' : 'exact');
}
