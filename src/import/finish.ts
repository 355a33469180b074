import type { Bureau } from '../domain/bureau';
import type { Columns, Origin } from '../domain/columns';
import { isConstant } from '../domain/constant';
import { MISSING_REASONS } from '../domain/reading';
import { SCOPES } from '../domain/scope';
import type { Attributes } from './attributes';
import { decideDuplicates, type SameKey } from './duplicates';
import type { Figures, Numbers } from './figures';
import type { Observer } from './observe';
import type { ProblemLog } from './problems';
import type { Answers } from './answers';
import { NOWHERE, orderOf, placesByKeys, placesIn, scatter } from './sort';
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
  if (attributes.whos.length === attributes.bureaus.length) return origins;
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
  const n = f.length;
  const { bureaus, shown } = shownNames(attributes);
  const origins = namedOrigins(f, attributes, shown);
  const bureau = throughTable(
    f.who,
    n,
    Uint32Array.from(attributes.whos, (who) => who.bureau),
  );
  const scopes = Uint8Array.from(attributes.scopes, ({ scope }) => SCOPES.indexOf(scope));
  const scope = throughTable(f.scope, n, scopes);

  const places = placesByKeys(n, [f.indicator, bureau, f.year, scope, f.period]);
  const { list } = observer.indicators;
  const whole = layDown(f, bureau, list.length, places, n);
  const same: SameKey = (a, b) =>
    f.indicator[a] === f.indicator[b] &&
    bureau[a] === bureau[b] &&
    f.year[a] === f.year[b] &&
    scope[a] === scope[b] &&
    f.period[a] === f.period[b];
  const order = mayRepeat(whole, scopes) ? orderOf(places) : null;
  const verdict = order && decideDuplicates(order, same, observer, vocabulary, answers, log);
  settleRows(f, verdict, tally);
  const kept = order?.filter((i) => verdict?.[i] === 0);
  return {
    indicators: list,
    bureaus,
    scopes: attributes.scopes,
    units: attributes.units.texts,
    periods: attributes.periods,
    origins,
    ...(kept && verdict ? layDown(f, bureau, list.length, placesIn(kept, n), kept.length) : whole),
  };
}

/** What the table says of each of the first `n` codes; the codes themselves where it says the same. */
function throughTable(codes: Uint32Array | Uint16Array, n: number, table: Uint32Array | Uint8Array) {
  if (table.every((meaning, code) => meaning === code) || isConstant(codes, 0, n)) return codes;
  const to = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) to[i] = table[codes[i] ?? 0] ?? 0;
  return to;
}

type LaidDown = Omit<Columns, 'indicators' | 'bureaus' | 'scopes' | 'units' | 'periods' | 'origins'>;

/** The columns of so many figures in an order of indicators. @param places of all figures */
function layDown(
  f: Figures,
  bureau: Uint32Array | Uint16Array,
  indicators: number,
  places: Uint32Array,
  length: number,
): LaidDown {
  const n = f.length;
  const into = <T extends Numbers>(from: Numbers, to: T): T => {
    if (!isConstant(from, 0, n)) scatter(from, to, places);
    else if (from[0] !== 0) to.fill(from[0] ?? 0);
    return to;
  };
  const offsets = new Uint32Array(indicators + 1);
  for (let i = 0; i < n; i += 1) {
    if (places[i] === NOWHERE) continue;
    const next = (f.indicator[i] ?? 0) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let i = 1; i < offsets.length; i += 1) offsets[i] = (offsets[i] ?? 0) + (offsets[i - 1] ?? 0);
  return {
    length,
    offsets,
    bureau: into(bureau, new Uint32Array(length)),
    year: into(f.year, new Uint16Array(length)),
    scope: into(f.scope, new Uint16Array(length)),
    unit: into(f.unit, new Uint16Array(length)),
    period: into(f.period, new Uint16Array(length)),
    origin: into(f.origin, new Uint32Array(length)),
    value: into(f.value, new Float64Array(length)),
    flag: into(f.flag, new Uint8Array(length)),
    row: into(f.row, new Uint32Array(length)),
    column: into(f.column, new Uint16Array(length)),
    uppers: f.uppers.moved(places, NOWHERE),
    printed: f.printed.moved(places, NOWHERE),
  };
}

/** The cheap proof that no key stands twice: nothing is in these columns behind its like. */
function mayRepeat({ offsets, bureau, year, scope, period }: LaidDown, scopes: Uint8Array): boolean {
  for (let indicator = 0; indicator < offsets.length - 1; indicator += 1) {
    const end = offsets[indicator + 1] ?? 0;
    for (let i = (offsets[indicator] ?? 0) + 1; i < end; i += 1) {
      if (
        year[i] === year[i - 1] &&
        bureau[i] === bureau[i - 1] &&
        scopes[scope[i] ?? 0] === scopes[scope[i - 1] ?? 0] &&
        period[i] === period[i - 1]
      )
        return true;
    }
  }
  return false;
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
