import type { Words } from '../charts/words';
import { valueOf, type Figure, type Found } from '../checks/finding';
import type { Bureau } from '../domain/bureau';
import type { Indicator } from '../domain/indicator';
import { isPartYear } from '../domain/period';
import { QUALIFIER_SIGNS, type Reading } from '../domain/reading';
import type { Cell, Row } from '../query/comparison';
import { displayUnit, type DisplayUnit } from '../query/display';
import type { ChecksTexts, FindingWords } from './checks-zh';
import { asideText } from './aside';
import { formatNumber } from './format';
import type { Texts } from './index';
import { measured } from './measured';
import { periodText } from './period';
import { scopeText } from './scope';

export interface FindingSpeech {
  readonly words: Words;
  readonly texts: Texts;
  readonly checks: ChecksTexts;
}

/** Names of silent units up to so many are listed. */
const NAMED = 8;

/** The unit that figures of one series are shown in together. */
export function unitFor(figure: Figure, all: readonly Figure[]): DisplayUnit {
  const alike = all.filter(({ row }) => isAlike(row, figure.row));
  return displayUnit([{ ...figure.row, cells: alike.map(({ cell }) => cell) }]);
}

const isAlike = (a: Row, b: Row): boolean => a.indicator.id === b.indicator.id && a.unitClass === b.unitClass;

/** Statements of one figure stand as they were printed: in a common unit two of them may round to one. */
const isOfStatements = ({ code, kind }: Pick<Found, 'code' | 'kind'>): boolean =>
  code === 'conflict' || kind === 'statements';

/** A figure of a finding, with its unit. */
export function figureValue(
  { cell, row }: Figure,
  found: Pick<Found, 'code' | 'kind' | 'figures'>,
  { words }: FindingSpeech,
): string {
  if (isOfStatements(found) && cell.printed !== '' && cell.reading.status === 'known')
    return words.statement(cell.reading, cell.printed, cell.unit);
  return measured(cell.reading, unitFor({ cell, row }, found.figures), words);
}

/** A figure as it stands in a sentence: with the part of the year that it covers, where that is not said before. */
function datedValue(figure: Figure, found: Found, speech: FindingSpeech): string {
  const { texts } = speech;
  const [first] = found.figures;
  const { year, period: covered } = figure.cell;
  const isSaid = figure !== first && first?.cell.year === year && first.cell.period === covered;
  const period = isSaid ? '' : periodText(covered, texts);
  return figureValue(figure, found, speech) + (period === '' ? '' : texts.bracketed(period));
}

/** The indicator, with its scope where a bureau has several, and whether the source has left it unsaid. */
export function figureName({ row, cell }: Figure, { words, texts, checks }: FindingSpeech): string {
  const name = words.indicator(row.indicator);
  if (row.scope === 'county') return name;
  const scope = scopeText(cell.scope, words.scope(row.scope), words.lang);
  return name + texts.bracketed(isInferred(row, cell) ? checks.inferred(scope) : scope);
}

/** A scope that nobody states is not inferred: it is open. */
const isInferred = (row: Row, { scope }: Cell): boolean =>
  scope?.basis === 'inferred' && row.scope !== 'unstated';

const silentName = (of: Bureau | Indicator, words: Words): string =>
  'nameZh' in of ? words.indicator(of) : words.bureauShort(of);

function wordsOf(found: Found, speech: FindingSpeech): FindingWords {
  const { figures, years, derived, otherParts, silent, kind } = found;
  const { words, texts, checks } = speech;
  const [questioned] = figures;
  if (!questioned) throw new Error('A finding has a figure');
  const unit = unitFor(questioned, figures);
  const inUnit = (reading: Reading | undefined, decimals = unit.decimals): string =>
    reading ? measured(reading, { ...unit, decimals }, words) : '';
  const number = (value: number | undefined, decimals = 0): string =>
    value === undefined ? '' : formatNumber(Math.abs(value), decimals, words.lang);
  const ratio = figures.slice(1, 3).map((figure) => words.value(figure.cell.reading, plain(figure, figures)));
  const isRate = found.code.startsWith('rate-');
  const [now, other] = [valueOf(questioned), figures[1] ? valueOf(figures[1]) : NaN];
  const changed =
    derived.points !== undefined
      ? checks.points(number(derived.points, unit.decimals))
      : derived.percent !== undefined
        ? `${number(derived.percent, 1)}%`
        : '';
  const ownBody = figures.slice(1).find(({ row }) => row.scope === 'own');
  const [sum, whole] = [derived.sum, questioned.cell.reading];
  const listed = (each: readonly string[]): string =>
    each.slice(0, NAMED).join(texts.comma) + (each.length > NAMED ? checks.andOthers : '');
  return {
    year: years[years.length - 1] ?? 0,
    before: years[0] ?? 0,
    names: figures.map((figure) => figureName(figure, speech)),
    values: figures.map((figure, at) =>
      isRate && at > 0 ? (ratio[at - 1] ?? '') : datedValue(figure, found, speech),
    ),
    recomputed: inUnit(derived.recomputed, Math.max(unit.decimals, 2)),
    otherParts: otherParts
      ? texts.panel.ofParts(number(otherParts.numerator), number(otherParts.denominator))
      : '',
    sum: inUnit(derived.sum),
    rest: inUnit(derived.rest),
    median: inUnit(derived.median, Math.max(unit.decimals, 1)),
    percent: changed === '' ? '' : `${isRough(figures) ? `${QUALIFIER_SIGNS.approx} ` : ''}${changed}`,
    samePeriod: isPartYear(questioned.cell.period),
    times: number(derived.times),
    up: kind === 'own-years' ? questioned.cell.year === years[years.length - 1] : now > other,
    ownBody: ownBody ? scopeText(ownBody.cell.scope, words.scope(ownBody.row.scope), words.lang) : '',
    silent: listed(silent.map((each) => silentName(each, words))),
    aside: listed(found.aside.map((each) => asideText(each, words, texts))),
    short: sum?.status === 'known' && whole.status === 'known' && sum.value < whole.value,
    money: questioned.row.unitClass === 'money',
    kind,
  };
}

/** What is worked out from an approximate figure is approximate. */
const isRough = (figures: readonly Figure[]): boolean =>
  figures.some(({ cell }) => cell.reading.status === 'known' && cell.reading.qualifier === 'approx');

/** Parts of a quotient as they are divided: money in 元. */
const plain = (figure: Figure, all: readonly Figure[]): DisplayUnit => {
  const unit = unitFor(figure, all);
  return { ...unit, factor: 1, decimals: Math.max(unit.decimals, 2) };
};

/** One sentence about a finding: its figures, what was derived from them, and no other number. Neutral, without blame. */
export const findingSentence = (found: Found, speech: FindingSpeech): string =>
  speech.checks.sentences[found.code](wordsOf(found, speech));
