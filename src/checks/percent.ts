import { isFraction, type Indicator } from '../domain/indicator';
import { bounds } from '../domain/reading';
import { SEVERAL_CASES } from '../query/annotate';
import { finding, type Found } from './finding';
import { knownOf, type Material } from './material';
import { partFigure } from './rates';

/** A change in percent is no share of a whole: it may be below zero and over a hundred. */
const CHANGE = /同比|环比|增长|增幅|增减|降幅|下降/;

const isShare = (indicator: Indicator): boolean => isFraction(indicator) && !CHANGE.test(indicator.nameZh);

/** Stated percentages that no share of a whole can have: surely under 0 or over 100. */
export function* percent({ ours, dictionary }: Material): Generator<Found> {
  for (const row of ours) {
    if (!isShare(row.indicator)) continue;
    for (const figure of knownOf(row)) {
      const { reading, marks, derivation } = figure.cell;
      if (reading.status === 'missing' || marks.includes('derived')) continue;
      const [low, high] = bounds(reading);
      if (low <= 100 && high >= 0) continue;
      const parts = derivation
        ? [derivation.numerator, derivation.denominator].map((part) => partFigure(figure, part, dictionary))
        : [];
      yield finding('percent-out-of-range', [figure, ...parts], {
        kind: SEVERAL_CASES.test(row.indicator.id) ? 'several-cases' : '',
      });
    }
  }
}
