import { yearsOf, type Columns } from '../domain/columns';
import type { DatasetMeta, DatasetName, DatasetOrigin } from '../domain/dataset';
import type { Dictionary } from '../domain/dictionary';
import { UNKNOWN_INDICATOR_PREFIX, unknownIndicator } from '../domain/indicator';
import type { Imported, ImportOptions, ImportSource } from '../import/client';
import type { Answers } from '../import/answers';
import type { ImportResult } from '../import/result';

/** Reads a file with the page's dictionary, in a worker. */
export type Reading = (source: ImportSource, options: ImportOptions) => Promise<Imported>;

/** False for a file on disk that is no longer what was chosen: changed, moved or deleted since. */
export async function isThere(source: ImportSource): Promise<boolean> {
  if (!(source instanceof Blob)) return true;
  return source
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

/** An id that no other tab gives, also in the same millisecond. */
export function newId(origin: DatasetOrigin, at: string): string {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${origin}:${at}:${chance.toString(36)}`;
}

/** What the list of data sets will say of an import that went well. */
export function metaOf(
  columns: Columns,
  result: ImportResult,
  given: DatasetName & {
    id: string;
    origin: DatasetOrigin;
    hash: string;
    edition: string;
    importedAt: string;
    answers?: Answers;
  },
): DatasetMeta {
  return {
    ...given,
    figures: columns.length,
    rows: result.rows,
    cells: result.cells,
    years: yearsOf(columns),
    bureaus: columns.bureaus.length,
    indicators: columns.indicators.length,
    encoding: result.encoding ?? '',
    layout: result.layout ?? '',
    form: result.seen?.fingerprint ?? '',
    hidden: false,
    ...(result.totals !== null && { totals: result.totals }),
  };
}

/**
 * The same figures with today's dictionary: names, definitions and caveats of a stored set follow the page's
 * edition, and an indicator that the dictionary has learned since the import takes its words from there. One that
 * it does not know lacks what older editions did not store: that is blank; one that the reader has forgotten is again
 * what it was before.
 */
export function rebound(columns: Columns, dictionary: Dictionary): Columns {
  const indicators = columns.indicators.map(
    (indicator) =>
      dictionary.indicatorById.get(indicator.id) ??
      (indicator.own
        ? unknownIndicator(indicator.id.slice(UNKNOWN_INDICATOR_PREFIX.length), indicator.unit)
        : { ...unknownIndicator(indicator.nameZh, indicator.unit), ...indicator }),
  );
  return { ...columns, indicators };
}
