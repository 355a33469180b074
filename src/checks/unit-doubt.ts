import { bounds } from '../domain/reading';
import { exclusionsAt, groupKey, groupsOf } from '../query/rank';
import { medianOf } from '../query/stats';
import type { Row } from '../query/comparison';
import { finding, valueOf, type Figure, type Found } from './finding';
import { isFew, isTenfold } from './chance';
import { knownOf, type Material } from './material';
import { fits } from './pairing';
import { isFraction } from '../domain/indicator';

/** 元 to 万元. */
const TEN_THOUSAND = 4;
/** A middle of two is no middle. */
const MEDIAN_OF = 3;

/** Whether two positive numbers are about 10,000 times apart: no other power of ten is nearer. */
export const isTenThousandfold = (a: number, b: number): boolean =>
  a > 0 && b > 0 && Math.abs(Math.round(Math.log10(a / b))) === TEN_THOUSAND;

/**
 * Figures that look as if they stood in another unit: ten times the year before or more, ten thousand times its
 * own other years, or ten thousand times the middle of its peers (or the same fraction of it): 元 for 万元.
 */
export function* unitDoubt(material: Material): Generator<Found | null> {
  const groups = groupsOf(material.rows);
  const wide = new Map<string, ReadonlySet<number>>();
  for (const row of material.ours) {
    if (isFraction(row.indicator)) continue;
    const own = ownDoubts(row);
    yield* own;
    const key = groupKey(row);
    const group = groups.get(key) ?? [];
    const places = wide.get(key) ?? widePlaces(group);
    wide.set(key, places);
    if (places.size > 0) yield* peerDoubts(row, group, places, new Set(own.flatMap(({ years }) => years)));
    yield null;
  }
}

/** The years, as places among the cells, in which any figures of a group are so far apart that a unit may be wrong. */
function widePlaces(group: readonly Row[]): ReadonlySet<number> {
  const places = new Set<number>();
  const length = group[0]?.cells.length ?? 0;
  for (let at = 0; at < length; at += 1) {
    let [least, most] = [Infinity, 0];
    for (const row of group) {
      const reading = row.cells[at]?.reading;
      if (reading?.status !== 'known' || reading.value <= 0) continue;
      least = Math.min(least, reading.value);
      most = Math.max(most, reading.value);
    }
    if (most > least * 10 ** (TEN_THOUSAND - 1)) places.add(at);
  }
  return places;
}

/**
 * By its own years: a figure that is tenfold apart from all others that it may be compared with, or a step that stands
 * (of two years alone the later is questioned). One year out of line is told once, not again by the step back from it.
 */
function ownDoubts(row: Row): readonly Found[] {
  const figures = knownOf(row).filter(({ cell }) => !cell.marks.includes('derived'));
  const doubt = (figure: Figure, other: Figure): Found =>
    finding('unit-doubt', [figure, other], {
      kind: 'own-years',
      derived: { times: ratioOf(valueOf(figure), valueOf(other)) },
    });
  return figures.flatMap((figure, at): Found[] => {
    const before = figures[at - 1];
    if (isOutOfLine(figure, figures)) {
      const beside = [before, figures[at + 1], ...figures].find(
        (other) => other && other !== figure && fits(figure, other, 'change'),
      );
      return beside ? [doubt(figure, beside)] : [];
    }
    if (!before || !isTenfold(figure, before) || !fits(figure, before, 'change')) return [];
    return isOutOfLine(before, figures) ? [] : [doubt(figure, before)];
  });
}

/** Whether a figure is tenfold apart from every other that it may be compared with, two at the least. */
function isOutOfLine(figure: Figure, all: readonly Figure[]): boolean {
  let apart = 0;
  for (const other of all) {
    if (other === figure) continue;
    const isApart = isTenfold(figure, other);
    if (!fits(figure, other, 'change')) continue;
    if (!isApart) return false;
    apart += 1;
  }
  return apart > 1;
}

/** How many times the smaller the greater is, to two digits. */
const ratioOf = (a: number, b: number): number => Number((Math.max(a, b) / Math.min(a, b)).toPrecision(2));

/** By the middle of the others of its kind in the year. */
function* peerDoubts(
  row: Row,
  group: readonly Row[],
  places: ReadonlySet<number>,
  told: ReadonlySet<number>,
): Generator<Found> {
  for (const at of places) {
    const cell = row.cells[at];
    if (cell?.reading.status !== 'known' || told.has(cell.year) || cell.marks.includes('derived')) continue;
    const { value } = cell.reading;
    const excluded = exclusionsAt(group, at);
    if (excluded.has(row.key)) continue;
    const others = group.flatMap((each) =>
      each === row || excluded.has(each.key) ? [] : (each.cells[at]?.reading ?? []),
    );
    const median = medianOf(others);
    if (others.length < MEDIAN_OF || median?.status !== 'known') continue;
    if (!bounds(median).every(Number.isFinite) || !isTenThousandfold(value, median.value)) continue;
    if (isFew(row, value, median.value)) continue;
    yield finding('unit-doubt', [{ row, cell }], {
      kind: 'peers',
      derived: { median, times: ratioOf(value, median.value) },
    });
  }
}
