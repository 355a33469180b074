import type { Indicator } from '../../domain/indicator';
import type { ProblemCode } from '../../domain/problem';
import type { LayoutName } from '../result';
import type { Role } from '../roles';
import { looksLikeBureau } from '../../domain/bureau';
import { bureauShare, type Sheet } from '../sheet';
import type { ColumnUnit } from '../units';
import type { YearCell } from '../dates';

/** A column of figures. What it does not fix (null) stands in other columns of the row, or above the table. */
export interface FigureColumn {
  readonly column: number;
  readonly indicator: Indicator | null;
  readonly year: YearCell | null;
  /** The part of the row's or the table's year that the header names: 1月, 上半年. */
  readonly part?: string;
  readonly unit: ColumnUnit | null;
  /** Printed scope word of the header, `''` if none. */
  readonly scope: string;
  /** Bureau that the header names, where bureaus stand across. */
  readonly bureau?: string;
  /** What else the header says: a group that the row's indicator may stand under. */
  readonly group?: string;
}

/** How the rows of a table are to be read. All layouts end in one of these: a row is read in one way only. */
export interface Plan {
  readonly layout: LayoutName;
  /** How much of the header was understood; the best plan of all rows and layouts is taken. */
  readonly score: number;
  readonly columns: ReadonlyMap<Role, number>;
  readonly figures: readonly FigureColumn[];
  /** Columns of totals, called by it (`bureau`): none of them is read among the figures. */
  readonly totals?: readonly FigureColumn[];
  /** Column whose words group the indicators of the rows below: 类别, merged downwards. */
  readonly group?: number;
  /** Columns that are not read, with the reason to tell. */
  readonly unread: readonly { readonly column: number; readonly code: ProblemCode | null }[];
}

/** Looks at a sheet: a plan, or null for "not mine". */
export type Layout = (sheet: Sheet) => Plan | null;

/** The column of the bureaus stands among so many first ones. */
const PLACE_COLUMNS = 50;

/** Where no header names the bureaus, the column that holds them. A bureau in its header makes the row one of figures. */
export function placesByContents(sheet: Sheet): ReadonlyMap<Role, number> | null {
  const first = sheet.header.slice(0, PLACE_COLUMNS);
  const column = first.findIndex((_, i) => bureauShare(sheet, i) > 0.5);
  if (column === -1 || looksLikeBureau(first[column] ?? '', sheet.vocabulary.places)) return null;
  return new Map([...sheet.columns, ['bureau', column]]);
}

/** The column that names the bureau: its own, else the region's, else the code's. */
export function placeColumns(sheet: Sheet): ReadonlyMap<Role, number> | null {
  const columns = new Map(sheet.columns);
  const region = columns.get('region');
  if (!columns.has('bureau') && region !== undefined) {
    columns.set('bureau', region);
    columns.delete('region');
  }
  return columns.has('bureau') || columns.has('code') ? columns : null;
}
