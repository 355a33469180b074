import type { Origin } from '../domain/columns';
import type { Cell, NumberedSource, Provenance } from './comparison';
import { indexOf, type FigureRef, type Reader } from './reader';

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
export function sourceList({ dataset, dictionary }: Reader): SourceList {
  const sources: NumberedSource[] = [];
  /** Number by data set's id and the source's words. */
  const numbers = new Map<string, Map<string, number>>();

  return {
    sources,
    provenance(ref) {
      const { meta, columns } = dataset(ref);
      const index = indexOf(ref);
      const origin = columns.origins[columns.origin[index] ?? 0] ?? NO_ORIGIN;
      const words = origin.source;
      const own = numbers.get(meta.id) ?? new Map<string, number>();
      numbers.set(meta.id, own);
      let number = own.get(words);
      if (number === undefined) {
        number = sources.length + 1;
        own.set(words, number);
        const source = dictionary.sourceById.get(words) ?? null;
        sources.push({
          number,
          id: words === '' ? meta.id : words,
          source,
          title: source?.title ?? words,
          datasetName: meta,
          demo: meta.origin === 'demo',
        });
      }
      return {
        datasetId: meta.id,
        datasetName: meta,
        datasetOrigin: meta.origin,
        row: columns.row[index] ?? 0,
        column: columns.column[index] ?? 0,
        origin,
        sourceNumber: number,
      };
    },
  };
}

/** A place in a document, with the file's rows that took figures from it. */
export interface Place {
  readonly provenance: Provenance;
  readonly rows: readonly number[];
}

/** Where a cell's figure stands: one place, or those of both parts that it was formed from. */
export function placesOf({ provenance, derivation }: Cell): readonly Place[] {
  if (!provenance) return [];
  const parts = [derivation?.numerator.provenance, derivation?.denominator.provenance];
  const formed = provenance.row === 0 ? parts.flatMap((part) => part ?? []) : [];
  const places = new Map<string, Place>();
  for (const each of formed.length > 0 ? formed : [provenance]) {
    const key = `${each.sourceNumber}|${each.origin.locator}`;
    const rows = new Set([...(places.get(key)?.rows ?? []), ...(each.row > 0 ? [each.row] : [])]);
    places.set(key, { provenance: each, rows: [...rows] });
  }
  return [...places.values()];
}
