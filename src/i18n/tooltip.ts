import type { Dictionary } from '../domain/dictionary';
import { isFraction, type Indicator } from '../domain/indicator';
import type { Reading } from '../domain/reading';
import { isFictional } from '../query/cells';
import type { Cell, Derivation, Part, Row } from '../query/comparison';
import type { DisplayUnit } from '../query/display';
import { placesOf, type Place } from '../query/sources';
import type { Language, Texts } from './index';
import { periodText } from './period';
import { printedScope, scopeText } from './scope';

/** What the lines are made with: one language's words. */
export interface Speech {
  readonly lang: Language;
  readonly dictionary: Dictionary;
  readonly texts: Texts;
  indicator(indicator: Indicator): string;
  value(reading: Reading, unit: DisplayUnit): string;
  cellValue(cell: Cell, unit: DisplayUnit): string;
  unit(unit: DisplayUnit): string;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s,≥≤≈]/g, '');

function valueLine(cell: Cell, unit: DisplayUnit, speech: Speech): string {
  const shown = speech.cellValue(cell, unit);
  const known = cell.reading.status === 'known';
  const text = known ? `${shown} ${speech.unit(unit)}` : shown;
  const same = [bare(shown), bare(shown + unit.printed)].includes(bare(cell.printed));
  if (cell.printed === '' || same) return text;
  return speech.lang === 'zh' ? `${text}（原文 ${cell.printed}）` : `${text} (printed: ${cell.printed})`;
}

function scopeLine(cell: Cell, speech: Speech, meaning: string): string {
  const word = scopeText(cell.scope, meaning, speech.lang);
  const inferred = cell.marks.includes('scope_inferred');
  if (speech.lang === 'zh') return `口径：${word}${inferred ? '（推定）' : ''}`;
  const printed = printedScope(cell.scope);
  return `Scope: ${word}${printed === '' ? '' : ` (${printed})`}${inferred ? ', inferred' : ''}`;
}

const plain = (part: Part): DisplayUnit => ({ printed: part.unit, factor: 1, decimals: 2 });

/** `300 ÷ 2,771 = 10.83 %，与公布数核对：一致`. A rate formed by the program has no stated one to agree with. */
function derivationLine(row: Row, cell: Cell, derivation: Derivation, speech: Speech): string {
  const { lang, texts } = speech;
  const above = speech.value(derivation.numerator.reading, plain(derivation.numerator));
  const below = speech.value(derivation.denominator.reading, plain(derivation.denominator));
  const base: DisplayUnit = { printed: isFraction(row.indicator) ? '%' : row.unit, factor: 1, decimals: 2 };
  const result =
    derivation.value === null ? '' : ` = ${speech.value(derivation.value, base)} ${speech.unit(base)}`;
  const verdict = cell.marks.includes('derived')
    ? texts.panel.formed
    : texts.panel.against(texts.panel.verdicts[derivation.agreement]);
  return `${above} ÷ ${below}${result}${lang === 'zh' ? '，' : ', '}${verdict}`;
}

function sourceLines({ provenance, rows }: Place, speech: Speech): readonly string[] {
  const { origin, sourceNumber } = provenance;
  const zh = speech.lang === 'zh';
  const title = speech.dictionary.sourceById.get(origin.source)?.title ?? origin.source;
  const document = [title, origin.locator].filter((part) => part !== '').join(' · ');
  const file = [
    speech.texts.datasetName(provenance.datasetName),
    rows.length > 0 ? speech.texts.panel.rowsAt(rows) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return [
    `${zh ? '来源' : 'Source'} [${sourceNumber}]${document === '' ? '' : ` ${document}`}`,
    `${zh ? '数据集' : 'Data set'} ${file}`,
  ];
}

/** Lines of a tooltip, plain text: who, what and when; the figure; scope, period, how formed, where from. */
export function tooltipLines(
  row: Row,
  cell: Cell,
  unit: DisplayUnit,
  scopeWord: string,
  speech: Speech,
): readonly string[] {
  const year = speech.lang === 'zh' ? `${cell.year}年` : `${cell.year}`;
  const known = cell.reading.status === 'known';
  const period = periodText(cell.period, speech.texts);
  return [
    row.bureau.name,
    `${speech.indicator(row.indicator)} · ${year}`,
    valueLine(cell, unit, speech),
    ...(known ? [scopeLine(cell, speech, scopeWord)] : []),
    ...(period === '' ? [] : [period]),
    ...(known && cell.derivation ? [derivationLine(row, cell, cell.derivation, speech)] : []),
    ...placesOf(cell).flatMap((place) => sourceLines(place, speech)),
    ...(isFictional(cell) ? [speech.texts.panel.demo] : []),
  ];
}
