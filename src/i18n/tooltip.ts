import type { Dictionary } from '../domain/dictionary';
import { isFraction, type Indicator } from '../domain/indicator';
import { isPartYear, type Period } from '../domain/period';
import type { Reading } from '../domain/reading';
import { SCOPES } from '../domain/scope';
import type { Cell, Derivation, Part, Provenance, Row } from '../query/comparison';
import type { DisplayUnit } from '../query/display';
import { formatNumber } from './format';
import type { Language, Texts } from './index';

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

function scopeLine(cell: Cell, speech: Speech, scopeWord: string): string {
  const printed = cell.scope?.printed ?? '';
  const word = printed === '' || (SCOPES as readonly string[]).includes(printed) ? scopeWord : printed;
  const inferred = cell.marks.includes('scope_inferred');
  if (speech.lang === 'zh') return `口径：${word}${inferred ? '（推定）' : ''}`;
  const meaning = word === scopeWord ? word : `${scopeWord} (${word})`;
  return `Scope: ${meaning}${inferred ? ', inferred' : ''}`;
}

function periodLine(period: Period, speech: Speech): string {
  const [from = '', to] = period.split('/');
  return to === undefined ? speech.texts.panel.asOf(from) : speech.texts.panel.span(from, to);
}

const plain = (part: Part): DisplayUnit => ({ printed: part.unit, factor: 1, decimals: 2 });

/** `300 ÷ 2,771 = 10.83 %，与公布数一致`. A rate formed by the program has no stated one to agree with. */
function derivationLine(row: Row, cell: Cell, derivation: Derivation, speech: Speech): string {
  const { lang } = speech;
  const above = speech.value(derivation.numerator.reading, plain(derivation.numerator));
  const below = speech.value(derivation.denominator.reading, plain(derivation.denominator));
  const base: DisplayUnit = { printed: isFraction(row.indicator) ? '%' : row.unit, factor: 1, decimals: 2 };
  const formed = cell.marks.includes('derived');
  const result = formed ? speech.value(cell.reading, base) : formatNumber(derivation.value, 2, lang);
  const formula = `${above} ÷ ${below} = ${result} ${speech.unit(base)}`;
  if (formed) {
    return lang === 'zh' ? `${formula}，由两数计算` : `${formula}, formed from both`;
  }
  const verdicts = {
    zh: {
      agrees: '，与公布数一致',
      agrees_if_cut: '，与公布数截位一致',
      disagrees: '，与公布数不一致，请核对原文',
      cannot_be_checked: '，无法核对',
    },
    en: {
      agrees: ', agrees with the stated figure',
      agrees_if_cut: ', agrees with the stated figure if cut',
      disagrees: ', disagrees with the stated figure',
      cannot_be_checked: ', cannot be checked',
    },
  } as const;
  return formula + verdicts[lang][derivation.agreement];
}

function sourceLines(provenance: Provenance, speech: Speech): readonly string[] {
  const { origin, row, sourceNumber } = provenance;
  const zh = speech.lang === 'zh';
  const title = speech.dictionary.sourceById.get(origin.source)?.title ?? origin.source;
  const document = [title, origin.locator].filter((part) => part !== '').join(' · ');
  const file = [
    speech.texts.datasetName(provenance.datasetName),
    row > 0 ? speech.texts.panel.rowAt(row) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  return [
    `${zh ? '来源' : 'Source'} [${sourceNumber}]${document === '' ? '' : ` ${document}`}`,
    `${zh ? '数据集' : 'Data set'} ${file}`,
    ...(provenance.datasetOrigin === 'demo' ? [speech.texts.panel.demo] : []),
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
  return [
    row.bureau.name,
    `${speech.indicator(row.indicator)} · ${year}`,
    valueLine(cell, unit, speech),
    ...(known ? [scopeLine(cell, speech, scopeWord)] : []),
    ...(isPartYear(cell.period) ? [periodLine(cell.period, speech)] : []),
    ...(known && cell.derivation ? [derivationLine(row, cell, cell.derivation, speech)] : []),
    ...(cell.provenance ? sourceLines(cell.provenance, speech) : []),
  ];
}
