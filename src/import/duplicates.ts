import { MISSING_REASONS } from '../domain/reading';
import { unitClass, unitFactor } from '../domain/unit';
import { times } from '../domain/reading';
import type { Observer } from './observe';
import type { ProblemLog } from './problems';
import type { Answers } from './answers';
import type { Vocabulary } from './vocabulary';

/** True where two figures are about the same thing. */
export type SameKey = (a: number, b: number) => boolean;

const UNREADABLE_FLAG = 16 + MISSING_REASONS.indexOf('unreadable');
const BLANK_FLAG = 16 + MISSING_REASONS.indexOf('not_reported');
/** What becomes of a figure: it stays, says nothing new, or contradicts another one. */
const STAYS = 0;
const REPEATS = 1;
const CONTRADICTS = 2;

/**
 * Goes through figures in order and decides about those with the same key. A blank beside anything, and
 * what could not be read beside a reading, says nothing; equal readings are one; different ones wait for an answer and are left out until then.
 * @returns a verdict a figure (0 stays, 1 repeats, 2 contradicts), null where all stay
 */
export function decideDuplicates(
  order: Uint32Array,
  same: SameKey,
  observer: Observer,
  vocabulary: Vocabulary,
  answers: Answers,
  log: ProblemLog,
): Uint8Array | null {
  let verdict: Uint8Array | null = null;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && same(order[start] ?? 0, order[end] ?? 0)) end += 1;
    if (end - start > 1) {
      verdict ??= new Uint8Array(order.length);
      decide(order.subarray(start, end), verdict, observer, vocabulary, answers, log);
    }
    start = end;
  }
  return verdict;
}

function decide(
  group: Uint32Array,
  verdict: Uint8Array,
  observer: Observer,
  vocabulary: Vocabulary,
  answers: Answers,
  log: ProblemLog,
): void {
  const { figures: f, attributes } = observer;
  const units = vocabulary.dictionary.unitByPrinted;
  const indicator = observer.indicators.list[f.indicator[group[0] ?? 0] ?? 0];
  if (indicator === undefined) return;
  // An empty cell, one that could not be read, a mark for "not reported", anything else.
  const rank = (i: number) =>
    f.flag[i] === UNREADABLE_FLAG ? 1 : f.flag[i] !== BLANK_FLAG ? 3 : f.printed.has(i) ? 2 : 0;
  const most = group.reduce((best, i) => Math.max(best, rank(i)), 0);
  const candidates = group.filter((i) => rank(i) === most);
  const sayings = (i: number): string => {
    const unit = attributes.units.texts[f.unit[i] ?? 0] ?? '';
    const factor = unitFactor(unit, units);
    const upper = f.uppers.get(i);
    const value = f.value[i] ?? NaN;
    // A gap has no unit: two blank columns of one indicator say the same.
    if (Number.isNaN(value)) return String(f.flag[i]);
    const high = upper === undefined ? '' : times(upper, factor);
    return [f.flag[i], times(value, factor), high, unitClass(unit, indicator, units)].join(' ');
  };
  const first = candidates[0] ?? 0;
  const agreed = sayings(first);
  const differing = candidates.filter((i) => sayings(i) !== agreed);
  const who = attributes.whos[f.who[first] ?? 0]?.printed ?? '';
  const shown = (i: number) => f.printed.get(i) ?? (Number.isNaN(f.value[i]) ? '' : String(f.value[i] ?? ''));
  const tell = (code: 'duplicate-equal' | 'duplicate-blank' | 'duplicate-conflict', i: number, to: number) =>
    log.add(code, {
      row: f.row[i] ?? 0,
      column: f.column[i] ?? 0,
      text: shown(i),
      params: {
        bureau: who,
        year: f.year[i] ?? 0,
        indicator: indicator.nameZh,
        indicatorEn: indicator.nameEn,
        firstRow: f.row[to] ?? 0,
        firstText: shown(to),
      },
    });
  if (differing.length === 0) {
    for (const i of group) {
      if (i === first) continue;
      verdict[i] = REPEATS;
      // What could not be read is told of already.
      if (f.flag[i] !== UNREADABLE_FLAG)
        tell(rank(i) < most ? 'duplicate-blank' : 'duplicate-equal', i, first);
    }
    return;
  }
  for (const i of differing) tell('duplicate-conflict', i, first);
  const keep =
    answers.conflict === 'first'
      ? first
      : answers.conflict === 'last'
        ? (candidates[candidates.length - 1] ?? first)
        : -1;
  for (const i of group) {
    if (i === keep) verdict[i] = STAYS;
    else verdict[i] = keep === -1 && rank(i) === most ? CONTRADICTS : REPEATS;
  }
}
