/** Sizes of the matrix in pixels: rows are laid out by arithmetic, so that of three thousand only those in view exist. */
export const ROW = 26;
export const NAME = 150;
export const COUNT = 58;

/** How columns are drawn: names upright, years, or names in lines where there are few. */
export type ColumnKind = 'narrow' | 'year' | 'wide';
export const WIDTHS: Readonly<Record<ColumnKind, number>> = { narrow: 30, year: 52, wide: 92 };
const NAMES: Readonly<Record<ColumnKind, number>> = { narrow: 142, year: 28, wide: 58 };
/** Up to so many columns are wide. */
export const FEW = 8;

export const namesHeight = (kind: ColumnKind): number => NAMES[kind];
export const headHeight = (kind: ColumnKind): number => NAMES[kind] + ROW;
