import type { Origin } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';
import type { Dictionary } from '../domain/dictionary';
import type { Table } from '../table/table';
import type { NumberedSource, Provenance } from './comparison';
import { columnsAt, datasetOf, indexOf, type FigureRef } from './figures';

const NO_ORIGIN: Origin = { source: '', locator: '', note: '', quote: '' };

/** Numbers the sources of shown figures in order of first appearance. One per comparison. */
export interface SourceList {
  readonly sources: readonly NumberedSource[];
  /** Provenance of a figure; its source is entered if it is new. */
  provenance(ref: FigureRef): Provenance;
}

/**
 * A source is a document within a data set: the same document in two sets keeps two numbers, because two
 * people took the figures from it. Without a source column the data set itself is the source.
 */
export function sourceList(table: Table, dictionary: Dictionary): SourceList {
  const sources: NumberedSource[] = [];
  const numbers = new Map<string, number>();

  function numberOf(meta: DatasetMeta, words: string): number {
    const key = `${meta.id}\n${words}`;
    const given = numbers.get(key);
    if (given !== undefined) return given;
    const source = dictionary.sourceById.get(words) ?? null;
    const number = sources.length + 1;
    sources.push({
      number,
      id: words === '' ? meta.id : words,
      source,
      title: source?.title ?? (words === '' ? meta.name : words),
      datasetName: meta.name,
      demo: meta.origin === 'demo',
    });
    numbers.set(key, number);
    return number;
  }

  return {
    sources,
    provenance(ref) {
      const at = datasetOf(ref);
      const index = indexOf(ref);
      const columns = columnsAt(table, at);
      const meta = table.datasets[at]?.meta;
      if (!meta) throw new RangeError(`No data set ${at} in the table`);
      const origin = columns.origins[columns.origin[index] ?? 0] ?? NO_ORIGIN;
      return {
        datasetId: meta.id,
        datasetName: meta.name,
        datasetOrigin: meta.origin,
        row: columns.row[index] ?? 0,
        column: columns.column[index] ?? 0,
        origin,
        sourceNumber: numberOf(meta, origin.source),
      };
    },
  };
}
