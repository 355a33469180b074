import type { Bureau } from '../domain/bureau';
import type { Columns, Origin } from '../domain/columns';
import { MISSING_REASONS } from '../domain/reading';
import { SCOPES } from '../domain/scope';
import type { Attributes } from './attributes';
import { decideDuplicates, type SameKey } from './duplicates';
import type { Figures } from './figures';
import type { Observer } from './observe';
import type { ProblemLog } from './problems';
import type { Answers } from './answers';
import { byKeys } from './sort';
import type { Tally } from './tally';
import type { Vocabulary } from './vocabulary';

const UNREADABLE_FLAG = 16 + MISSING_REASONS.indexOf('unreadable');

/** Each bureau under the name that its latest year prints. */
function shownNames({ bureaus, whos }: Attributes): {
  readonly bureaus: readonly Bureau[];
  readonly shown: Uint32Array;
} {
  const shown = new Uint32Array(bureaus.length).fill(0xffffffff);
  whos.forEach((who, i) => {
    const best = whos[shown[who.bureau] ?? 0];
    if (best === undefined || who.lastYear > best.lastYear) shown[who.bureau] = i;
  });
  return {
    bureaus: bureaus.map((bureau, i) => ({ ...bureau, name: whos[shown[i] ?? 0]?.printed ?? bureau.name })),
    shown,
  };
}

/** Gives the figures of a bureau that prints another name than the one shown an origin that keeps it. */
function namedOrigins(f: Figures, attributes: Attributes, shown: Uint32Array): readonly Origin[] {
  const origins = [...attributes.origins];
  const made = new Map<number, number>();
  for (let i = 0; i < f.length; i += 1) {
    const who = f.who[i] ?? 0;
    const printed = attributes.whos[who];
    if (printed === undefined || shown[printed.bureau] === who) continue;
    const origin = f.origin[i] ?? 0;
    const key = who * 2 ** 26 + origin;
    let named = made.get(key);
    const plain = origins[origin];
    if (named === undefined && plain !== undefined) {
      named = origins.push({ ...plain, bureau: printed.printed }) - 1;
      made.set(key, named);
    }
    f.origin[i] = named ?? origin;
  }
  return origins;
}

/** Sorts the figures, settles what stands twice, and lays them down as columns. */
export function finish(
  observer: Observer,
  vocabulary: Vocabulary,
  answers: Answers,
  log: ProblemLog,
  tally: Tally,
): Columns {
  const { figures: f, attributes } = observer;
  const indicators = observer.indicators.list;
  const n = f.length;
  const { bureaus, shown } = shownNames(attributes);
  const origins = namedOrigins(f, attributes, shown);
  const bureau = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) bureau[i] = attributes.whos[f.who[i] ?? 0]?.bureau ?? 0;
  const meaning = Uint8Array.from(attributes.scopes, ({ scope }) => SCOPES.indexOf(scope));
  const scopeMeaning = new Uint8Array(n);
  for (let i = 0; i < n; i += 1) scopeMeaning[i] = meaning[f.scope[i] ?? 0] ?? 0;

  const order = byKeys(n, [f.indicator, bureau, f.year, scopeMeaning, f.period]);
  const key: SameKey = (a, b) =>
    f.indicator[a] === f.indicator[b] &&
    bureau[a] === bureau[b] &&
    f.year[a] === f.year[b] &&
    scopeMeaning[a] === scopeMeaning[b] &&
    f.period[a] === f.period[b];
  const verdict = decideDuplicates(order, key, observer, vocabulary, answers, log);
  settleRows(f, verdict, tally);

  const kept = verdict === null ? order : order.filter((i) => verdict[i] === 0);
  const at = <T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: T): T => {
    const to = new (from.constructor as new (length: number) => T)(kept.length);
    for (let i = 0; i < kept.length; i += 1) to[i] = from[kept[i] ?? 0] ?? 0;
    return to;
  };
  const indicator = at(f.indicator);
  const offsets = new Uint32Array(indicators.length + 1);
  for (let i = 0; i < indicator.length; i += 1) {
    const next = (indicator[i] ?? 0) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let i = 1; i < offsets.length; i += 1) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  return {
    length: kept.length,
    indicators,
    offsets,
    bureaus,
    scopes: attributes.scopes,
    units: attributes.units.texts,
    periods: attributes.periods,
    origins,
    bureau: at(bureau),
    year: at(f.year),
    scope: at(f.scope),
    unit: at(f.unit),
    period: at(f.period),
    origin: at(f.origin),
    value: at(f.value),
    flag: at(f.flag),
    row: at(f.row),
    column: at(f.column),
    uppers: moved(f.uppers, kept, n),
    printed: moved(f.printed, kept, n),
  };
}

/** A sparse column under the new numbers of its figures. */
function moved<T>(sparse: ReadonlyMap<number, T>, kept: Uint32Array, n: number): Map<number, T> {
  const to = new Map<number, T>();
  if (sparse.size === 0) return to;
  const position = new Uint32Array(n).fill(0xffffffff);
  for (let i = 0; i < kept.length; i += 1) position[kept[i] ?? 0] = i;
  for (const [i, value] of sparse) {
    const p = position[i] ?? 0xffffffff;
    if (p !== 0xffffffff) to.set(p, value);
  }
  return to;
}

/** Takes back from the tally what duplicates took out; a row that lost its last understood figure goes with it. */
function settleRows(f: Figures, verdict: Uint8Array | null, tally: Tally): void {
  if (verdict === null) return;
  const alive = new Set<number>();
  const lost = new Map<number, number>();
  for (let i = 0; i < f.length; i += 1) {
    const out = verdict[i] ?? 0;
    if (out === 0 || f.flag[i] === UNREADABLE_FLAG) continue;
    lost.set(f.row[i] ?? 0, Math.max(lost.get(f.row[i] ?? 0) ?? 0, out));
    tally.moveCells(1, out === 1 ? 'skipped' : 'rejected');
  }
  for (let i = 0; i < f.length; i += 1) {
    const row = f.row[i] ?? 0;
    if (verdict[i] === 0 && f.flag[i] !== UNREADABLE_FLAG && lost.has(row)) alive.add(row);
  }
  for (const [row, out] of lost) if (!alive.has(row)) tally.moveRows(1, out === 1 ? 'skipped' : 'rejected');
}
