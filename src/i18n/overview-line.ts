import type { Words } from '../charts/words';
import { isFraction } from '../domain/indicator';
import type { Reading } from '../domain/reading';
import { isFictional } from '../query/cells';
import type { Change, ChangeReason } from '../query/change';
import type { Cell } from '../query/comparison';
import type { OverviewLine, Standing } from '../query/overview';
import type { SameTerritoryChange, TerritorySum } from '../query/same-territory';
import { placesOf } from '../query/sources';
import { formatNumber } from './format';
import { placeCell } from './place';
import type { OverviewTexts } from './overview-zh';
import { periodText } from './period';
import { scopeText } from './scope';
import type { Texts } from './index';

/** What a line is put into words with. */
export interface LineSpeech {
  readonly words: Words;
  readonly texts: Texts;
  readonly overview: OverviewTexts;
}

/** The numbers of a change as they are shown, without their sign; `percent` with its %, `''` where there is none. */
export interface ChangeNumbers {
  readonly sign: '+' | '−' | '';
  readonly difference: string;
  readonly percent: string;
}

/** One line of the one-page table as text: nothing else is shown, copied or said of it. */
export interface LineText {
  readonly key: string;
  readonly indicator: string;
  /** The indicator with its unit, and its scope where the bureau's level has several. */
  readonly head: string;
  readonly scope: string;
  readonly unit: string;
  readonly now: string;
  /** `50 / 435` beside a rate or mean whose parts are known; else `''`. */
  readonly parts: string;
  readonly before: string;
  readonly change: string;
  readonly comparable: boolean;
  /** The change over the same territory; `''` where there is none. */
  readonly territory: string;
  readonly rank: string;
  readonly ranked: boolean;
  readonly median: string;
  /** Signs that stand behind the number: `○`, `※`, `◇`. */
  readonly signs: readonly string[];
  /** And behind the number of the year before. */
  readonly signsBefore: readonly string[];
  /** Of both numbers, and of those that the change over the same territory is formed from. */
  readonly sources: readonly number[];
}

/** Signs that a number already carries in front, or that say nothing about it in a table. */
const QUIET: ReadonlySet<string> = new Set([
  'at_least',
  'at_most',
  'approx',
  'between',
  'zero_stated',
  'duplicate_source',
]);

export function lineText(line: OverviewLine, speech: LineSpeech): LineText {
  const { row, unit, now, before, change, standing } = line;
  const { words, texts, overview } = speech;
  const indicator = words.indicator(row.indicator);
  const scope = row.scope === 'county' ? '' : scopeText(now.scope, words.scope(row.scope), words.lang);
  const printed = words.unit(unit);
  const head = overview.inUnit(indicator, printed);
  return {
    key: row.key,
    indicator,
    head: scope === '' ? head : head + texts.sep + scope,
    scope,
    unit: printed,
    now: words.cellValue(now, unit),
    parts: partsText(now, speech),
    before: words.cellValue(before, unit),
    change: changeText(line, speech),
    comparable: change.kind === 'formed',
    territory: line.sameTerritory ? territoryText(line, line.sameTerritory, speech) : '',
    rank: rankText(now, standing, speech),
    ranked: Boolean(standing?.place),
    median: standing?.ranking.median ? words.value(standing.ranking.median, line.medianUnit) : overview.none,
    signs: signsOf(now, line.mixed, speech),
    signsBefore: signsOf(before, line.mixed, speech),
    sources: sourcesOf(line),
  };
}

function partsText({ derivation }: Cell, { words, texts }: LineSpeech): string {
  if (!derivation) return '';
  const whole = { factor: 1, decimals: 2, printed: '' };
  const { numerator, denominator } = derivation;
  return texts.panel.ofParts(words.value(numerator.reading, whole), words.value(denominator.reading, whole));
}

const signsOf = (cell: Cell, mixed: boolean, { words, texts }: LineSpeech): string[] => [
  ...cell.marks.filter((mark) => !QUIET.has(mark)).map((mark) => texts.marks[mark][0]),
  ...(mixed && isFictional(cell) ? [words.demo] : []),
];

function sourcesOf({ now, before, sameTerritory }: OverviewLine): number[] {
  const parts = sameTerritory ? [...sameTerritory.now.parts, ...sameTerritory.before.parts] : [];
  const cells = [now, before, ...parts.map(({ cell }) => cell)];
  const numbers = cells.flatMap(placesOf).map(({ provenance }) => provenance.sourceNumber);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function rankText({ reading }: Cell, standing: Standing | null, { overview, texts }: LineSpeech): string {
  if (!standing || reading.status === 'missing') return overview.none;
  const { ranking, place } = standing;
  if (place) return placeCell(place, ranking, overview.rank, texts);
  const why = unrankedText(standing, overview);
  return why === '' ? overview.none : overview.unranked(why);
}

/** Why our figure has no place, in a few words; `''` where there is nothing to say of it. */
export const unrankedText = ({ excluded }: Standing, overview: OverviewTexts): string =>
  excluded && excluded !== 'missing' ? overview.excluded[excluded] : '';

/** The numbers of a formed change. */
export function changeNumbers(
  change: Change & { kind: 'formed' },
  line: OverviewLine,
  { words }: LineSpeech,
): ChangeNumbers {
  const { difference, percent } = change;
  // A percentage that its places would show as 0 says nothing.
  const places = change.approx ? 0 : 1;
  const number = (value: number, decimals: number): string => formatNumber(value, decimals, words.lang);
  return {
    sign: difference > 0 ? '+' : difference < 0 ? '−' : '',
    difference: number(Math.abs(difference), line.unit.decimals),
    percent:
      percent === null || difference === 0 || Math.abs(percent) < 0.5 / 10 ** places
        ? ''
        : `${number(Math.abs(percent), places)}%`,
  };
}

function changeText(line: OverviewLine, speech: LineSpeech): string {
  const { change, before } = line;
  const { overview } = speech;
  if (change.kind === 'formed') return formedText(change, line, speech);
  if (before.reading.status === 'missing' || line.now.reading.status === 'missing') return overview.none;
  const reason = mainReason(change.reasons);
  return reason ? overview.incomparable(reasonText(reason, [line.now, before], speech)) : overview.none;
}

/** The reason that is named where there is room for one: a break before all others, for it will not pass. */
export const mainReason = (reasons: readonly ChangeReason[]): ChangeReason | undefined =>
  reasons.find(({ code }) => code === 'break') ?? reasons[0];

function formedText(change: Change & { kind: 'formed' }, line: OverviewLine, speech: LineSpeech): string {
  const { overview } = speech;
  const { sign, difference, percent } = changeNumbers(change, line, speech);
  if (sign === '' && !change.approx) return overview.unchanged;
  const about = change.approx ? '≈ ' : '';
  if (isFraction(line.row.indicator)) return about + sign + overview.points(difference);
  return about + overview.changed(sign + difference, percent === '' ? '' : sign + percent);
}

/** What stands on the two sides of a change that is refused. */
type Sides = readonly Pick<Cell, 'reading' | 'period'>[];

/** Why a change may not be formed, in a few words: `截至 2024-11-30`, `下限值`, `区划调整`. */
function reasonText(reason: ChangeReason, sides: Sides, speech: LineSpeech): string {
  const { words, texts, overview } = speech;
  if (reason.code === 'break') return words.breakShort(reason.break);
  if (reason.code === 'missing') return texts.missing.not_reported;
  if ('side' in reason) return overview.unsure[reason.code][reason.side];
  const told = sides.map((side) =>
    reason.code === 'part_year'
      ? periodText(side.period, texts)
      : reason.code === 'bounded'
        ? boundText(side.reading, overview)
        : '',
  );
  return told.find((text) => text !== '') ?? overview.against[reason.code];
}

/** `下限值` for a lower bound; `''` for a number without an open side. */
export const boundText = (reading: Reading, overview: OverviewTexts): string =>
  reading.status === 'known' ? overview.bound[reading.qualifier] : '';

/** The names of a sum's units: 下城区＋拱墅区. */
export const unitsText = ({ parts }: TerritorySum, words: Words): string =>
  parts.map(({ bureau }) => words.bureauShort(bureau)).join('＋');

/** A sum with the signs of its parts behind it, each once. */
function sumText({ total, parts }: TerritorySum, { unit, mixed }: OverviewLine, speech: LineSpeech): string {
  const signs = parts.flatMap(({ cell }) => signsOf(cell, mixed, speech));
  return [speech.words.value(total, unit), ...new Set(signs)].join(' ');
}

/** The change over the same territory as the table tells it; `''` where there is nothing to say of it. */
export function territoryText(line: OverviewLine, over: SameTerritoryChange, speech: LineSpeech): string {
  const { overview, texts, words } = speech;
  const open = [over.before, over.now].find(({ total }) => total.status === 'missing');
  if (open) {
    const silent = open.parts.filter(({ cell }) => cell.reading.status === 'missing');
    const names = silent.map(({ bureau }) => words.bureauShort(bureau)).join(texts.comma);
    return names === '' ? '' : overview.sameTerritoryOpen(names, open.year);
  }
  if (over.change.kind === 'refused') {
    const reason = mainReason(over.change.reasons);
    const sides = [over.now, over.before].map(({ total, parts }) => ({
      reading: total,
      period: parts[0]?.cell.period ?? '',
    }));
    return reason ? overview.sameTerritory(overview.incomparable(reasonText(reason, sides, speech))) : '';
  }
  return overview.sameTerritoryOf(
    formedText(over.change, line, speech),
    over.now.parts.length > 1 ? sumText(over.now, line, speech) : '',
    sumText(over.before, line, speech),
  );
}
