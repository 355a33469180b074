import type { Columns } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';

/** One data set in memory. */
export interface LoadedDataset {
  readonly meta: DatasetMeta;
  readonly columns: Columns;
}

/**
 * Everything that is compared: the visible data sets in order of precedence. Where two state the same
 * figure the earlier one is shown and the later one is named. Immutable: a change makes a new table.
 */
export interface Table {
  readonly datasets: readonly LoadedDataset[];
}
