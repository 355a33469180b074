import type { Words } from '../../charts/words';
import { isFraction } from '../../domain/indicator';
import type { Texts } from '../../i18n/index';
import { measured } from '../../i18n/measured';
import { periodText } from '../../i18n/period';
import { scopeText } from '../../i18n/scope';
import type { Cell, Comparison, NumberedSource, Part, Row } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import { placesOf, type Place } from '../../query/sources';

/** One figure, or one gap, as the table twin shows it: nothing but text. */
export interface TableLine {
  readonly key: string;
  readonly ours: boolean;
  readonly missing: boolean;
  readonly bureauId: string;
  readonly bureau: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly year: number;
  readonly scope: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly marks: string;
  readonly unit: string;
  readonly source: string;
}

/** A part of a quotient as a number with its sign; money in 元. */
export const partText = (part: Part, words: Words): string =>
  words.value(part.reading, { printed: part.unit, factor: 1, decimals: 2 });

/** How a stated or derived rate stands to its parts, as a sentence; `''` where there are none. */
export function agreementText(row: Row, cell: Cell, unit: DisplayUnit, words: Words, texts: Texts): string {
  const { derivation, reading } = cell;
  if (!derivation || reading.status === 'missing') return '';
  const formula = texts.panel.ofParts(
    partText(derivation.numerator, words),
    partText(derivation.denominator, words),
  );
  if (cell.marks.includes('derived')) return texts.panel.derived(formula);
  const decimals = isFraction(row.indicator) ? Math.max(unit.decimals, 2) : unit.decimals;
  const behind = unit.printed === '%' ? '%' : ` ${words.unit(unit)}`;
  const stated = words.value(reading, unit) + behind;
  const recomputed = derivation.value ? words.value(derivation.value, { ...unit, decimals }) + behind : '';
  return texts.panel.checked(stated, formula, recomputed, texts.panel.verdicts[derivation.agreement]);
}

/**
 * How a source is called: its title with the grade of the document, and the data set where that has another name.
 * Demo data has no document behind it, so it has no grade, and is called by its set alone.
 */
export function sourceWords(
  { source, title, datasetName, demo }: NumberedSource,
  texts: Texts,
): { readonly title: string; readonly grade: string; readonly set: string } {
  const set = texts.datasetName(datasetName);
  if (demo || title === '' || title === set) return { title: set, grade: '', set: '' };
  return { title, grade: source ? texts.bracketed(texts.grades[source.grade]) : '', set };
}

/** Data set, document with its grade, and the place in it. */
function sourceText({ provenance, rows }: Place, comparison: Comparison, texts: Texts): string {
  const source = comparison.sources.find(({ number }) => number === provenance.sourceNumber);
  const { title, grade, set } = source
    ? sourceWords(source, texts)
    : { title: texts.datasetName(provenance.datasetName), grade: '', set: '' };
  const parts = [`[${provenance.sourceNumber}] ${set === '' ? title : set}`];
  if (set !== '') parts.push(title + grade);
  if (provenance.origin.locator !== '') parts.push(texts.panel.locator(provenance.origin.locator));
  if (rows.length > 0) parts.push(texts.panel.rowsAt(rows));
  return parts.join(texts.sep);
}

function marksText(row: Row, cell: Cell, unit: DisplayUnit, words: Words, texts: Texts): string {
  const period = periodText(cell.period, texts);
  const agreement = agreementText(row, cell, unit, words, texts);
  const told = new Set(['agrees_if_cut', 'disagrees', 'derived', ...(period === '' ? [] : ['part_year'])]);
  const marks = cell.marks.filter((mark) => agreement === '' || !told.has(mark) || mark === 'part_year');
  return [
    ...marks
      .filter((mark) => mark !== 'part_year' || period === '')
      .map((mark) => texts.marks[mark].join(' ')),
    ...(period === '' ? [] : [`${texts.marks.part_year[0]} ${period}`]),
    ...(agreement === '' ? [] : [agreement]),
    ...cell.alternatives.map((other) =>
      texts.panel.alternatives(
        [measured(other.reading, unit, words), periodText(other.period, texts)].filter(Boolean).join(' '),
        texts.datasetName(other.provenance.datasetName),
      ),
    ),
  ].join(texts.semicolon);
}

/**
 * The table twin: a line for every cell of the comparison, gaps included, in the order of its rows. Rows of
 * different counting classes keep units of their own.
 */
export function tableLines(comparison: Comparison, words: Words, texts: Texts): readonly TableLine[] {
  const units = new Map<string, DisplayUnit>();
  const unitOf = (row: Row): DisplayUnit => {
    const found = units.get(row.unitClass);
    if (found) return found;
    const unit = displayUnit(comparison.rows.filter((each) => each.unitClass === row.unitClass));
    units.set(row.unitClass, unit);
    return unit;
  };
  return comparison.rows.flatMap((row) => {
    const unit = unitOf(row);
    return row.cells.map((cell): TableLine => {
      const parts = cell.derivation;
      return {
        key: `${row.key}|${cell.year}`,
        ours: row.ours,
        missing: cell.reading.status === 'missing',
        bureauId: row.bureau.id,
        bureau: row.bureau.name,
        indicatorId: row.indicator.id,
        indicator: words.indicator(row.indicator),
        year: cell.year,
        scope: scopeText(cell.scope, words.scope(row.scope), words.lang),
        value: words.cellValue(cell, unit),
        numerator: parts ? partText(parts.numerator, words) : '',
        denominator: parts ? partText(parts.denominator, words) : '',
        marks: marksText(row, cell, unit, words, texts),
        unit: words.unit(unit),
        source:
          placesOf(cell)
            .map((place) => sourceText(place, comparison, texts))
            .join(texts.semicolon) || texts.table.none,
      };
    });
  });
}
