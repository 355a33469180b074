import { agreement } from '../domain/rate';
import { unitClass } from '../domain/unit';
import type { Dictionary } from '../domain/dictionary';
import { BASE_UNIT } from '../domain/unit';
import type { Part } from '../query/comparison';
import { scaleOf } from '../query/derive';
import { absentCell } from '../query/cells';
import { finding, type Figure, type Found, type OtherParts } from './finding';
import { knownOf, type Material } from './material';

/** Whether a quotient can round to a number printed with whole units or finer; a coarser print is a twentieth off at most. */
const isClose = (quotient: number, stated: number): boolean =>
  Math.abs(quotient - stated) <= Math.max(0.51, Math.abs(stated) / 20);

/** So far from the stated parts a count may be for one to have been taken a little earlier or later. */
const NEAR = 4;

/**
 * The whole numbers nearest to two stated parts that give the stated rate by rounding: 300 ÷ 309 is 97.087, stated as
 * 97.08, and so is 299 ÷ 308. Null where there are none close by, or where the parts are no whole numbers.
 */
export function nearestParts(
  stated: number,
  text: string,
  numerator: number,
  denominator: number,
  scale = 100,
): OtherParts | null {
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return null;
  for (let apart = 1; apart <= NEAR; apart += 1) {
    for (let down = -apart; down <= apart; down += 1) {
      const across = apart - Math.abs(down);
      for (const right of across === 0 ? [0] : [-across, across]) {
        const [n, d] = [numerator + down, denominator + right];
        if (n < 0 || d <= 0 || (scale === 100 && n > d)) continue;
        if (!isClose((n * scale) / d, stated)) continue;
        if (agreement(stated, text, n, d, scale) === 'agrees') return { numerator: n, denominator: d };
      }
    }
  }
  return null;
}

/** A part of a quotient as a figure of the same bureau, year and scope. */
export function partFigure({ row, cell }: Figure, part: Part, { unitByPrinted }: Dictionary): Figure {
  const counting = unitClass('', part.indicator, unitByPrinted);
  const own = {
    ...absentCell(cell.year, true),
    reading: part.reading,
    unit: part.unit,
    scope: cell.scope,
    period: part.period,
    provenance: part.provenance ?? null,
  };
  return {
    row: {
      ...row,
      key: `${row.bureau.id}|${part.indicator.id}|${row.scope}|${counting}`,
      indicator: part.indicator,
      unitClass: counting,
      unit: BASE_UNIT[counting] ?? part.unit,
      cells: [own],
      breaks: [],
    },
    cell: own,
  };
}

/** Stated rates and means that are not what their stated parts give, or only if digits are dropped. */
export function* rates({ ours, dictionary }: Material): Generator<Found> {
  for (const row of ours) {
    for (const figure of knownOf(row)) {
      const { derivation, reading, printed, marks } = figure.cell;
      if (!derivation || marks.includes('derived') || reading.status === 'missing') continue;
      const { agreement: verdict, value, numerator, denominator } = derivation;
      if (verdict !== 'agrees_if_cut' && verdict !== 'disagrees') continue;
      const [n, d] = [numerator.reading, denominator.reading];
      const isExact = [n, d, reading].every((each) => each.status === 'known' && each.qualifier === 'exact');
      yield finding(
        verdict === 'disagrees' ? 'rate-disagrees' : 'rate-agrees-if-cut',
        [figure, partFigure(figure, numerator, dictionary), partFigure(figure, denominator, dictionary)],
        {
          derived: value ? { recomputed: value } : {},
          otherParts:
            isExact && n.status === 'known' && d.status === 'known'
              ? nearestParts(reading.value, printed, n.value, d.value, scaleOf(row.indicator))
              : null,
        },
      );
    }
  }
}
