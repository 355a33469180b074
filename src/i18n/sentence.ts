import { isFraction, type Indicator } from '../domain/indicator';
import type { Reading } from '../domain/reading';
import { isFictional } from '../query/cells';
import type { Change } from '../query/change';
import type { Cell } from '../query/comparison';
import { conflictsOf } from '../query/conflicts';
import type { OverviewLine, Standing } from '../query/overview';
import { sharersOf, type Ranking } from '../query/rank';
import type { SameTerritoryChange } from '../query/same-territory';
import {
  boundText,
  changeNumbers,
  mainReason,
  unitsText,
  unrankedText,
  type LineSpeech,
  type LineText,
} from './overview-line';
import { withUnit } from './format';
import type { Refusal } from './overview-zh';
import { periodText } from './period';

/** What may be said of a line, or why nothing may. */
export type Sentence =
  | { readonly said: true; readonly text: string }
  | { readonly said: false; readonly refusal: Refusal; readonly text: string };

/**
 * One sentence about a line of the one-page table: the figure, where it stands among its peers, and what became of it
 * since the year before. From the table's own numbers only, each as the table shows it; what may not be compared is
 * named with its reason. Refused where the figure itself is not beyond doubt.
 * @param text the line as the table shows it
 */
export function sentenceOf(line: OverviewLine, text: LineText, speech: LineSpeech): Sentence {
  const refusal = refusalOf(line);
  const { overview, texts } = speech;
  if (refusal !== null) {
    const why = line.now.reading.status === 'missing' ? texts.missing[line.now.reading.reason] : '';
    return { said: false, refusal, text: overview.refusals[refusal](text.indicator, why) };
  }
  const clauses = [
    statedClause(line, text, speech),
    peersClause(line, text, speech),
    changeClause(line, speech),
  ];
  return {
    said: true,
    text: clauses.filter((each) => each !== '').join(texts.semicolon) + texts.stop.trim(),
  };
}

function refusalOf({ now }: OverviewLine): Refusal | null {
  if (now.reading.status === 'missing') return now.reading.reason === 'doubtful' ? 'doubtful' : 'missing';
  if (now.marks.includes('doubtful')) return 'doubtful';
  return now.marks.includes('disagrees') ? 'disagrees' : null;
}

/** A number with its unit, and its bound in words instead of a sign. */
function valueText(
  reading: Reading,
  shown: string,
  line: OverviewLine,
  { words, overview }: LineSpeech,
): string {
  if (reading.status === 'missing') return shown;
  const number = shown.replace(/^[≥≤≈]\s*/, '');
  return overview.sentence.bound[reading.qualifier](withUnit(number, words.unit(line.unit), words.lang));
}

/** The numbers of other sources that contradict a cell's, each once; `''` where none does. */
function conflictValues(cell: Cell, line: OverviewLine, speech: LineSpeech): string {
  const values = conflictsOf(cell, line.row.scope).map(({ reading }) =>
    valueText(reading, speech.words.value(reading, line.unit), line, speech),
  );
  return [...new Set(values)].join(speech.texts.comma);
}

function statedClause(line: OverviewLine, text: LineText, speech: LineSpeech): string {
  const { row, now } = line;
  const { words, texts, overview } = speech;
  const t = overview.sentence;
  const value = valueText(now.reading, text.now, line, speech);
  const others = conflictValues(now, line, speech);
  const beside = [...(text.parts === '' ? [] : [text.parts]), ...(others === '' ? [] : [t.conflict(others)])];
  const told = beside.length === 0 ? value : t.parts(value, beside.join(texts.semicolon));
  const inferred = now.marks.includes('scope_inferred');
  const name = text.scope === '' ? text.indicator : t.scoped(text.indicator, text.scope, inferred);
  const period = periodText(now.period, texts);
  const stated = t.stated(now.year, words.bureauShort(row.bureau), name, told);
  const dated = period === '' ? stated : t.partYear(stated, period);
  return isFictional(now) ? dated + t.demo : dated;
}

const isBareCount = ({ kind }: Indicator): boolean => kind === 'count' || kind === 'amount';

function peersClause({ row, standing, ...line }: OverviewLine, text: LineText, speech: LineSpeech): string {
  if (!standing) return '';
  const { overview } = speech;
  const t = overview.sentence;
  const { ranking, place } = standing;
  const { median } = ranking;
  const clauses = [
    ranking.area === null
      ? t.picked(ranking.published, ranking.known, ranking.formed > 0)
      : t.peers(ranking.published, ranking.known, ranking.formed > 0, speech.words.area(ranking.area)),
    rankedText(ranking, speech),
    placedText(standing, row.indicator.polarity === 'lower better', speech),
    median ? t.median(valueText(median, text.median, { row, standing, ...line }, speech)) : '',
    place && isBareCount(row.indicator) ? t.bareCount : '',
  ];
  return clauses.filter((each) => each !== '').join(overview.clause);
}

/**
 * Of those that published, how many can be ranked, and why the others cannot; how many have figures of an inferred
 * scope. `''` where all can be ranked and state theirs.
 */
function rankedText({ entries, aside, inferred }: Ranking, { overview, texts }: LineSpeech): string {
  const t = overview.sentence;
  const told = [...aside].map(([why, n]) => t.aside[why](n));
  return [
    told.length === 0 ? '' : t.ranked(entries.size, told.join(texts.comma)),
    inferred === 0 ? '' : t.inferred(inferred),
  ]
    .filter((each) => each !== '')
    .join(overview.clause);
}

/** Where our figure stands, or why it has no place. @param least whether the least stands first */
function placedText(standing: Standing, least: boolean, { overview }: LineSpeech): string {
  const t = overview.sentence;
  const { ranking, place } = standing;
  if (!place) {
    const why = unrankedText(standing, overview);
    return why === '' ? '' : t.unplaced(why);
  }
  const [from, to] = [String(place.from), String(place.to)];
  return from === to ? t.place(from, least, sharersOf(ranking, place)) : t.span(from, to, least);
}

function changeClause(line: OverviewLine, speech: LineSpeech): string {
  const { change, before, sameTerritory } = line;
  const { overview, words } = speech;
  const t = overview.sentence;
  if (sameTerritory?.change.kind === 'formed') {
    const severed = refusedText(line, speech);
    return [
      severed,
      territoryClause(line, sameTerritory, speech),
      ...contestedParts(sameTerritory, speech),
      ...notedIn(sameTerritory.change, speech),
    ].join(overview.clause);
  }
  if (change.kind === 'formed') {
    return [
      formedClause(change, line, speech),
      ...contestedIn(line, speech),
      ...fewIn(line, speech),
      ...notedIn(change, speech),
    ].join(overview.clause);
  }
  if (before.reading.status === 'missing')
    return t.beforeMissing(before.year, words.cellValue(before, line.unit));
  return refusedText(line, speech);
}

const notedIn = (change: Change, { words, overview }: LineSpeech): string[] =>
  change.kind === 'formed' ? change.noted.map((each) => overview.sentence.noted(words.breakLabel(each))) : [];

/** What another source says of the year before, where it contradicts the figure that the change is formed from. */
const contestedIn = (line: OverviewLine, speech: LineSpeech): string[] => {
  const values = conflictValues(line.before, line, speech);
  return values === '' ? [] : [speech.overview.sentence.conflictBefore(values)];
};

/** That a sum over one territory has a part that another source contradicts. */
const contestedParts = ({ now, before }: SameTerritoryChange, { overview }: LineSpeech): string[] =>
  [...now.parts, ...before.parts].some(({ cell }) => cell.marks.includes('conflict'))
    ? [overview.sentence.conflictParts]
    : [];

/** One case more or less moves such a rate by over five points. */
const fewIn = ({ now, before }: OverviewLine, { overview }: LineSpeech): string[] =>
  [now, before].some(({ marks }) => marks.includes('small_denominator')) ? [overview.sentence.few] : [];

/** Why no change is formed. */
function refusedText(line: OverviewLine, speech: LineSpeech): string {
  const { change, now, before } = line;
  const { overview, texts, words } = speech;
  const t = overview.sentence;
  const first = change.kind === 'refused' ? mainReason(change.reasons) : undefined;
  if (!first || first.code === 'missing')
    return t.beforeMissing(before.year, words.cellValue(before, line.unit));
  if (first.code === 'break') return t.severed(words.breakLabel(first.break));
  if ('side' in first) return t.refused(overview.unsure[first.code][first.side]);
  const [told] = [now, before].flatMap((cell) => {
    const isBounded = first.code === 'bounded';
    const isPart = first.code === 'part_year';
    const why = isBounded ? boundText(cell.reading, overview) : isPart ? periodText(cell.period, texts) : '';
    return why === '' ? [] : [(isBounded ? t.boundedIn : t.refusedIn)(cell.year, why)];
  });
  return told ?? t.refused(overview.against[first.code]);
}

function formedClause(change: Change & { kind: 'formed' }, line: OverviewLine, speech: LineSpeech): string {
  const t = speech.overview.sentence;
  const { sign, difference, percent } = changeNumbers(change, line, speech);
  const { words } = speech;
  const since = t.since[line.now.period === '' ? 'year' : 'part'];
  if (sign === '') return change.approx ? t.alike(since) : t.unchanged(since);
  const about = (text: string): string => (change.approx ? t.about(text) : text);
  if (isFraction(line.row.indicator))
    return about(sign === '+' ? t.higher(difference, since) : t.lower(difference, since));
  const amount = withUnit(difference, words.unit(line.unit), words.lang);
  return about(sign === '+' ? t.more(amount, percent, since) : t.less(amount, percent, since));
}

function territoryClause(line: OverviewLine, over: SameTerritoryChange, speech: LineSpeech): string {
  if (over.change.kind !== 'formed') return '';
  const t = speech.overview.sentence;
  const value = (reading: Reading): string =>
    valueText(reading, speech.words.value(reading, line.unit), line, speech);
  const change = formedClause(over.change, line, speech);
  const before = value(over.before.total);
  if (over.now.parts.length === 1)
    return t.territory(unitsText(over.before, speech.words), over.before.year, before, change);
  return t.territoryNow(
    unitsText(over.now, speech.words),
    value(over.now.total),
    over.before.year,
    before,
    change,
  );
}
