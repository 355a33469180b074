import type { Words } from '../../charts/words';
import type { FigureTexts } from '../../i18n/figure-zh';
import type { Texts } from '../../i18n/index';
import { measured } from '../../i18n/measured';
import { periodText } from '../../i18n/period';
import { scopeText } from '../../i18n/scope';
import type { Alternative, Cell, Comparison, Part, Provenance, Row } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import { sourceWords } from '../panels/table-lines';

/** One fact of a figure: its name, and what it is. Addresses are links. */
export interface FigureFact {
  readonly name: string;
  readonly text: string;
  readonly href?: string;
}

/** What is shown of one figure, or one gap. */
export interface FigureShown {
  readonly key: string;
  readonly value: string;
  readonly unit: string;
  readonly known: boolean;
  readonly facts: readonly FigureFact[];
}

/** Speaks of figures in one language. */
export interface FigureSpeech {
  readonly words: Words;
  readonly texts: Texts;
  readonly figure: FigureTexts;
}

const BASE: Readonly<Record<string, string>> = { money: '元', percent: '%' };

/** The figures of a closeup, each with all that is known of it. */
export const figuresShown = (comparison: Comparison, speech: FigureSpeech): readonly FigureShown[] =>
  comparison.rows.flatMap((row) => row.cells.map((cell) => shown(comparison, row, cell, speech)));

function shown(comparison: Comparison, row: Row, cell: Cell, speech: FigureSpeech): FigureShown {
  const unit = displayUnit([row]);
  const { words } = speech;
  return {
    key: `${row.key}|${cell.year}`,
    value: words.cellValue(cell, unit),
    unit: cell.reading.status === 'known' ? words.unit(unit) : '',
    known: cell.reading.status === 'known',
    facts: [
      ...readingFacts(row, cell, unit, speech),
      ...originFacts(comparison, cell, speech),
      ...partFacts(comparison, row, cell, speech),
      ...otherFacts(cell, unit, speech),
    ].filter(({ text }) => text !== ''),
  };
}

function readingFacts(row: Row, cell: Cell, unit: DisplayUnit, speech: FigureSpeech): FigureFact[] {
  const { words, texts, figure } = speech;
  const { fields } = figure;
  const { reading } = cell;
  const scope = scopeText(cell.scope, words.scope(row.scope), words.lang);
  const base = BASE[row.unitClass];
  const normalised =
    reading.status === 'known' && base !== undefined && base !== unit.printed
      ? `${words.value(reading, { printed: base, factor: 1, decimals: 2 })} ${words.unit({ ...unit, printed: base })}`
      : '';
  return [
    { name: fields.printed, text: cell.printed },
    { name: fields.normalised, text: normalised },
    { name: fields.status, text: statusText(cell, speech) },
    {
      name: fields.qualifier,
      text:
        reading.status === 'known' && reading.qualifier !== 'exact'
          ? figure.qualifiers[reading.qualifier]
          : '',
    },
    {
      name: fields.scope,
      text: cell.scope
        ? row.scope === 'unstated'
          ? scope
          : cell.scope.basis === 'inferred'
            ? figure.inferredScope(scope)
            : figure.statedScope(scope)
        : '',
    },
    {
      name: fields.period,
      text: cell.provenance ? periodText(cell.period, texts) || texts.panel.fullYear(cell.year) : '',
    },
  ];
}

function statusText(cell: Cell, { texts, figure }: FigureSpeech): string {
  const { reading } = cell;
  if (!cell.provenance) return figure.silent;
  if (reading.status === 'missing') return figure.missing(texts.missing[reading.reason]);
  if (cell.marks.includes('derived')) return figure.formed;
  return cell.marks.includes('zero_stated') ? figure.zero : figure.stated;
}

/** Row, column and section of a figure in its file; `''` for one that was formed. */
const placeText = ({ row, column, origin }: Provenance, { texts, figure }: FigureSpeech): string =>
  [row > 0 ? figure.place(row, column) : '', origin.locator === '' ? '' : texts.panel.locator(origin.locator)]
    .filter((part) => part !== '')
    .join(texts.comma);

/** Where a figure stands. One that was formed stands where both its parts do: what differs is told of each. */
function originFacts(
  comparison: Comparison,
  { provenance, derivation }: Cell,
  speech: FigureSpeech,
): readonly FigureFact[] {
  if (!provenance) return [];
  const { numerator, denominator } = derivation ?? {};
  if (provenance.row > 0 || !numerator?.provenance || !denominator?.provenance)
    return documentFacts(comparison, provenance, speech);
  const below = documentFacts(comparison, denominator.provenance, speech);
  const of = (fact: FigureFact, { indicator }: Part): FigureFact => ({
    ...fact,
    name: fact.name + speech.texts.bracketed(speech.words.indicator(indicator)),
  });
  return documentFacts(comparison, numerator.provenance, speech).flatMap((fact, at) => {
    const other = below[at];
    return !other || other.text === fact.text ? [fact] : [of(fact, numerator), of(other, denominator)];
  });
}

/** Always the same facts, in the same order. */
function documentFacts(
  comparison: Comparison,
  provenance: Provenance,
  speech: FigureSpeech,
): readonly FigureFact[] {
  const { texts, figure } = speech;
  const { fields } = figure;
  const source = comparison.sources.find(({ number }) => number === provenance.sourceNumber);
  const url = source?.source && /^https?:/.test(source.source.url) ? source.source.url : '';
  const grade = source?.source ? texts.bracketed(texts.grades[source.source.grade]) : '';
  return [
    { name: fields.bureau, text: provenance.origin.bureau ?? '' },
    { name: fields.dataset, text: texts.datasetName(provenance.datasetName) },
    { name: fields.place, text: placeText(provenance, speech) },
    { name: fields.document, text: source && source.title !== '' ? source.title + grade : '' },
    { name: fields.quote, text: provenance.origin.quote },
    { name: fields.note, text: provenance.origin.note },
    { name: fields.address, text: url, href: url },
  ];
}

function partFacts(
  comparison: Comparison,
  row: Row,
  { derivation, marks, provenance }: Cell,
  speech: FigureSpeech,
): FigureFact[] {
  if (!derivation) return [];
  const { words, texts, figure } = speech;
  const verdict = marks.includes('derived')
    ? texts.panel.formed
    : texts.panel.against(texts.panel.verdicts[derivation.agreement]);
  const value = derivation.value
    ? ` = ${measured(derivation.value, { printed: row.unit, factor: 1, decimals: 2 }, words)}`
    : '';
  const elsewhere = (number: number): string => {
    const source = comparison.sources.find((each) => each.number === number);
    if (!source || number === provenance?.sourceNumber) return '';
    const { title, grade, set } = sourceWords(source, texts);
    return [title + grade, set].filter(Boolean).join(texts.sep);
  };
  const part = (each: Part): string =>
    figure.part(
      words.indicator(each.indicator),
      words.value(each.reading, { printed: each.unit, factor: 1, decimals: 2 }),
      each.provenance
        ? [elsewhere(each.provenance.sourceNumber), placeText(each.provenance, speech)]
            .filter(Boolean)
            .join(texts.sep)
        : '',
    );
  return [
    {
      name: figure.fields.parts,
      text: `${part(derivation.numerator)} ÷ ${part(derivation.denominator)}${value}${texts.semicolon}${verdict}`,
    },
  ];
}

/** As it was printed: in the figure's own unit the two may round to one. A gap is told in words. */
const statementText = (
  { reading, printed, unit: counter }: Alternative,
  unit: DisplayUnit,
  { words }: FigureSpeech,
): string =>
  reading.status === 'known' && printed !== ''
    ? words.statement(reading, printed, counter)
    : words.value(reading, unit);

const otherFacts = ({ alternatives }: Cell, unit: DisplayUnit, speech: FigureSpeech): FigureFact[] =>
  alternatives.map((other) => ({
    name: speech.figure.fields.others,
    text: speech.figure.other(
      [statementText(other, unit, speech), periodText(other.period, speech.texts)].filter(Boolean).join(' '),
      speech.texts.datasetName(other.provenance.datasetName),
      placeText(other.provenance, speech),
    ),
  }));
