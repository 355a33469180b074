import type { TotalsReport } from './total';

/** user: loaded in this browser · site: shipped with the page · demo: fictional. In this order they go first. */
export const DATASET_ORIGINS = ['user', 'site', 'demo'] as const;
export type DatasetOrigin = (typeof DATASET_ORIGINS)[number];

/** What a data set is called. */
export interface DatasetName {
  /** File name, or the Chinese title that the site gives. */
  readonly name: string;
  /** The English title that the site gives; a file is called by its name in both languages. */
  readonly nameEn?: string;
}

export const englishName = ({ name, nameEn }: DatasetName): string => nameEn ?? name;

/** What the list of data sets shows; the figures themselves are `Columns`. */
export interface DatasetMeta extends DatasetName {
  readonly id: string;
  readonly origin: DatasetOrigin;
  /**
   * Of the original bytes: sha-256 in hex, of large files another one with its name in front. Of a site's set also
   * its edition's identity.
   */
  readonly hash: string;
  /** Site sets: the edition's date or number; `''` otherwise. */
  readonly edition: string;
  /** ISO time of the import. */
  readonly importedAt: string;
  readonly figures: number;
  readonly rows: RowCount;
  readonly cells: RowCount;
  readonly years: readonly [first: number, last: number] | null;
  readonly bureaus: number;
  readonly indicators: number;
  readonly encoding: string;
  readonly layout: string;
  /** Hidden by the reader: kept, not compared. */
  readonly hidden: boolean;
  /** What files of one form have in common; absent where an earlier edition of the page stored it. */
  readonly form?: string;
  /** What the reader decided about the file: with the original bytes it repeats the import. Plain JSON. */
  readonly answers?: unknown;
  /** Totals that the file states, beside the sums of its figures; absent where it states none. */
  readonly totals?: TotalsReport;
}

/** True of a hash that only large files have. */
export const isOfLargeFile = (hash: string): boolean => hash.includes(':');

/** False only where hashes of one kind differ: earlier editions of the page gave large files those of small ones. */
export const mayBeSameFile = (a: string, b: string): boolean =>
  a === b || isOfLargeFile(a) !== isOfLargeFile(b);

/** total = accepted + rejected + skipped, always. */
export interface RowCount {
  readonly total: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
}

/** One entry of `data/index.json`: a data set that the page ships. Its text is `data/` + `file`, beside the page. */
export interface BundledSet {
  readonly id: string;
  /** `zhejiang.csv` */
  readonly file: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly origin: Exclude<DatasetOrigin, 'user'>;
  /** ISO date. */
  readonly edition: string;
  /** sha-256 in hex of the CSV as UTF-8 with line feeds. */
  readonly hash: string;
  /** Figures, the header not counted. */
  readonly rows: number;
}

/** What a shipped set is called on the screen and in the list. */
export const titlesOf = ({ titleZh, titleEn }: BundledSet): DatasetName => ({
  name: titleZh,
  nameEn: titleEn,
});
