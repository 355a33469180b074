import type { Bureau } from '../domain/bureau';
import type { Comparison } from '../query/comparison';
import { exclusionsAt, groupsOf } from '../query/rank';
import { figuresIn, slotKey, slotsOf, type Figure, type Slot } from './figures';

/** One line of a ranked view: a bureau with its figures by slot, or the place where others are left out. */
export type Line =
  | { readonly bureau: Bureau; readonly ours: boolean; readonly figures: ReadonlyMap<string, Figure> }
  | { readonly omitted: number };

export interface Ranked {
  readonly slots: readonly Slot[];
  readonly lines: readonly Line[];
}

/** As many lines as can be read in one card; beyond, the first and those around ours. */
export const MOST_LINES = 40;
const FIRST = 30;
const AROUND = 2;

/**
 * The figures of the year of focus, greatest first by the first slot, figures that may not be ranked (part
 * year, small denominator, fictional beside real) after those that may, and bureaus that speak only in another slot last.
 */
export function rankedLines(comparison: Comparison): Ranked {
  const { focusYear } = comparison.question;
  const figures = figuresIn(comparison, focusYear);
  const at = comparison.years.indexOf(focusYear);
  const groups = [...groupsOf(comparison.rows).values()];
  const excluded = new Set(groups.flatMap((rows) => [...exclusionsAt(rows, at).keys()]));
  const bySlot = slotsOf(figures.map(({ row }) => row));
  const bureaus = new Map<string, { bureau: Bureau; ours: boolean; figures: Map<string, Figure> }>();
  for (const figure of figures) {
    const { row } = figure;
    const line = bureaus.get(row.bureau.id) ?? { bureau: row.bureau, ours: row.ours, figures: new Map() };
    line.figures.set(slotKey(row), figure);
    bureaus.set(row.bureau.id, line);
  }
  const place = (line: { figures: ReadonlyMap<string, Figure> }): readonly [slot: number, value: number] => {
    const slot = bySlot.findIndex(({ key }) => line.figures.has(key));
    const figure = line.figures.get(bySlot[slot]?.key ?? '');
    const aside = figure && excluded.has(figure.row.key) ? 0.5 : 0;
    return [slot + aside, figure?.reading.value ?? 0];
  };
  const lines = [...bureaus.values()].map((line) => ({ line, place: place(line) }));
  lines.sort((a, b) => a.place[0] - b.place[0] || b.place[1] - a.place[1]);
  return { slots: bySlot, lines: shortened(lines.map(({ line }) => line)) };
}

function shortened(lines: readonly Extract<Line, { bureau: Bureau }>[]): readonly Line[] {
  if (lines.length <= MOST_LINES) return lines;
  const ours = lines.findIndex((line) => line.ours);
  const from = Math.max(FIRST, ours - AROUND);
  const to = ours < 0 ? from : Math.min(lines.length, Math.max(from, ours + AROUND + 1));
  const left = (count: number): readonly Line[] => (count > 0 ? [{ omitted: count }] : []);
  if (ours < 0 || to <= FIRST) return [...lines.slice(0, FIRST), ...left(lines.length - FIRST)];
  return [
    ...lines.slice(0, FIRST),
    ...left(from - FIRST),
    ...lines.slice(from, to),
    ...left(lines.length - to),
  ];
}
