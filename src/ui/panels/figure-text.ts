import type { Words } from '../../charts/words';
import type { Texts } from '../../i18n/index';
import { periodText } from '../../i18n/period';
import { scopeText } from '../../i18n/scope';
import { isFictional } from '../../query/cells';
import type { Cell, Comparison, Row } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import { placesOf } from '../../query/sources';
import { agreementText, partText } from './table-lines';

/** A known figure of a comparison. */
export interface Figure {
  readonly row: Row;
  readonly cell: Cell;
}

/** All known figures, in the order of the rows. */
export const figuresOf = (of: Comparison | null): readonly Figure[] =>
  (of?.rows ?? []).flatMap((row) =>
    row.cells.filter((cell) => cell.reading.status === 'known').map((cell) => ({ row, cell })),
  );

/** The unit that a row's figures are shown in: that of all rows of its counting class. */
export const unitOf = (of: Comparison, row: Row): DisplayUnit =>
  displayUnit(of.rows.filter((each) => each.unitClass === row.unitClass));

/** A figure card in words. */
export interface FigureText {
  /** `''` where it is ours. */
  readonly bureau: string;
  /** `''` where one indicator is shown. */
  readonly series: string;
  readonly scope: string;
  /** `≥`, `≤`, `≈` or `''`. */
  readonly sign: string;
  /** Without the sign. */
  readonly value: string;
  readonly unit: string;
  /** Sign of a part of a year, or `''`. */
  readonly partYear: string;
  /** What it is formed from where no sentence says so, or `''`. */
  readonly parts: string;
  readonly period: string;
  /** `[1][2]`. */
  readonly sources: string;
  readonly fictional: boolean;
  /** How a stated rate stands to its parts, or `''`. */
  readonly agreement: string;
}

/** What a figure card says of a cell. */
export function figureText(
  comparison: Comparison,
  { row, cell }: Figure,
  words: Words,
  texts: Texts,
): FigureText {
  const unit = unitOf(comparison, row);
  const value = words.value(cell.reading, unit);
  const sign = /^[≥≤≈]/.exec(value)?.[0] ?? '';
  const agreement = agreementText(row, cell, unit, words, texts);
  const parts = cell.derivation;
  const several = new Set(comparison.rows.map((each) => each.indicator.id)).size > 1;
  return {
    bureau: row.ours ? '' : words.bureauShort(row.bureau),
    series: several ? words.seriesShort(row, comparison.rows) : '',
    scope:
      scopeText(cell.scope, words.scope(row.scope), words.lang) +
      (cell.marks.includes('scope_inferred') ? texts.marks.scope_inferred[0] : ''),
    sign,
    value: value.slice(sign.length).trim(),
    unit: cell.reading.status === 'known' ? words.unit(unit) : '',
    partYear: cell.marks.includes('part_year') ? texts.marks.part_year[0] : '',
    parts:
      parts && agreement === ''
        ? texts.panel.ofParts(partText(parts.numerator, words), partText(parts.denominator, words))
        : '',
    period: periodText(cell.period, texts) || texts.panel.fullYear(cell.year),
    sources: [...new Set(placesOf(cell).map(({ provenance }) => `[${provenance.sourceNumber}]`))].join(''),
    fictional: isFictional(cell),
    agreement,
  };
}
