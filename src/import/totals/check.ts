import { readingIn } from '../../domain/columns';
import { times, type Reading } from '../../domain/reading';
import { Sum, type StatedTotal, type TotalVerdict, type UncheckedReason } from '../../domain/total';
import { unitClass, unitFactor } from '../../domain/unit';
import type { Observer } from '../observe';
import type { Vocabulary } from '../vocabulary';
import { isAdditive } from './additive';
import type { Claim } from './claims';
import { sliceOf, stretchesOf, type Stretch } from './cover';
import type { Lines } from './lines';
import { lackingIn, readings } from './parts';

type Known = Reading & { readonly status: 'known' };

/** What some figures come to beside a total. */
interface Outcome {
  readonly verdict: TotalVerdict;
  readonly reason: UncheckedReason | null;
  readonly sum: Sum | null;
  readonly figures: readonly number[];
}

/** A total that was compared. */
export interface Compared {
  readonly claim: Claim;
  readonly total: StatedTotal;
  /** What the parts come to in base units; null where that is no one number. */
  readonly exactly: number | null;
}

const unchecked = (reason: UncheckedReason, figures: readonly number[] = []): Outcome => ({
  ...{ verdict: 'cannot_be_checked', reason, sum: null, figures },
});

/** More parts than any table of bureaus has are added up in one way only. */
const READINGS_MAX = 50_000;
/** How many bureaus without a figure are named. */
const LACKING_KEPT = 20;

/** Compares the totals of a file with its figures. */
export class TotalsCheck {
  private readonly units: Vocabulary['dictionary']['unitByPrinted'];

  constructor(
    private readonly observer: Observer,
    private readonly lines: Lines,
    { dictionary }: Vocabulary,
  ) {
    this.units = dictionary.unitByPrinted;
  }

  /** The totals of one line and one rank, in file order. */
  line(claims: readonly Claim[]): readonly Compared[] {
    const [first] = claims;
    if (first === undefined) return [];
    const figures = this.narrowed(first, this.lines.of(first));
    const places = figures.map((i) => this.lines.placeOf(first, i));
    const stretches = stretchesOf(
      claims.map(({ place }) => place),
      places,
      first.rank !== 'part',
    );
    return claims.map((claim, i) => {
      const covers = (stretches[i] ?? []).map(
        (stretch) => [stretch, sliceOf(figures, places, stretch)] as const,
      );
      const outcome = this.best(claim, covers);
      return { claim, total: this.stated(claim, outcome), exactly: outcome.sum?.exactly ?? null };
    });
  }

  /** Those of the total's own period, where there are any. */
  private narrowed({ year, period }: Claim, figures: readonly number[]): readonly number[] {
    const { figures: f, attributes } = this.observer;
    if (year === null) return figures;
    const same = figures.filter((i) => attributes.periods[f.period[i] ?? 0] === period);
    return same.length > 0 ? same : figures;
  }

  /** The likeliest reading of a total; another one that it agrees with goes before. */
  private best(claim: Claim, covers: readonly (readonly [Stretch, readonly number[]])[]): Outcome {
    const indicator = this.observer.indicators.list[claim.indicator];
    if (indicator === undefined || covers.every(([, figures]) => figures.length === 0))
      return unchecked('no_parts');
    if (!isAdditive(indicator)) return unchecked('not_additive');
    let likeliest: Outcome | null = null;
    let rejected = false;
    for (const [stretch, all] of covers) {
      if (all.length === 0) continue;
      const first = this.outcome(claim, all);
      likeliest ??= first;
      rejected ||= this.hasRejected(claim, stretch);
      if (agrees(first)) return first;
      if (all.length > READINGS_MAX) continue;
      for (const some of readings(this.observer, all).slice(1)) {
        const outcome = this.outcome(claim, some);
        if (agrees(outcome)) return outcome;
      }
    }
    if (likeliest?.verdict === 'disagrees' && rejected) return unchecked('rows_rejected', likeliest.figures);
    return likeliest ?? unchecked('no_parts');
  }

  private hasRejected({ down }: Claim, [from, to]: Stretch): boolean {
    const { rejected } = this.observer;
    return down && rejected !== null && rejected[0] <= to && rejected[1] >= from;
  }

  private outcome(claim: Claim, figures: readonly number[]): Outcome {
    const { figures: f, attributes, indicators } = this.observer;
    const indicator = indicators.list[claim.indicator];
    const total = summandAt(claim.reader, claim.at, this.units);
    if (indicator === undefined || total === null) return unchecked('no_parts');
    const ofTotal = unitClass(unitAt(claim.reader, claim.at), indicator, this.units);
    const sum = new Sum();
    const classes = new Map<number, string>();
    let mixed = false;
    for (const i of figures) {
      const part = summandAt(this.observer, i, this.units);
      if (part === null) return unchecked('part_missing', figures);
      const unit = f.unit[i] ?? 0;
      let ofPart = classes.get(unit);
      if (ofPart === undefined) {
        ofPart = unitClass(attributes.units.texts[unit] ?? '', indicator, this.units);
        classes.set(unit, ofPart);
      }
      if (ofPart !== ofTotal) mixed = true;
      sum.add(part);
    }
    if (mixed && [...classes.values(), ofTotal].some((each) => each === 'money' || each === 'percent'))
      return unchecked('units_differ', figures);
    const verdict = sum.verdict(total);
    if (verdict === 'cannot_be_checked') return unchecked('approximate', figures);
    // 宗 among 人 may count something else: only that they agree says something.
    if (verdict === 'disagrees' && mixed) return unchecked('units_differ', figures);
    return { verdict, reason: null, sum, figures };
  }

  private stated(claim: Claim, outcome: Outcome): StatedTotal {
    const { reader, at } = claim;
    const { figures: f } = reader;
    const unit = unitAt(reader, at);
    const factor = unitFactor(unit, this.units);
    const total = summandAt(reader, at, this.units);
    const { verdict, reason, sum, figures } = outcome;
    const inUnit = (base: number): number => times(base / factor, 1);
    return {
      row: f.row[at] ?? 0,
      column: f.column[at] ?? 0,
      label: claim.label,
      text: f.printed.get(at) ?? String(f.value[at]),
      indicator: reader.indicators.list[f.indicator[at] ?? 0]?.id ?? '',
      year: claim.year,
      period: claim.period,
      unit,
      value: f.value[at] ?? NaN,
      verdict,
      reason,
      sum: sum === null ? null : inUnit(sum.shown),
      difference: sum === null || total === null ? null : inUnit(sum.difference(total)),
      parts: figures.length,
      lacking:
        verdict === 'disagrees' && claim.down && claim.rank !== 'part'
          ? lackingIn(this.observer, figures).slice(0, LACKING_KEPT)
          : [],
    };
  }
}

const agrees = ({ verdict }: Outcome): boolean => verdict === 'agrees' || verdict === 'agrees_if_rounded';

const unitAt = ({ figures, attributes }: Observer, i: number): string =>
  attributes.units.texts[figures.unit[i] ?? 0] ?? '';

function summandAt(
  observer: Observer,
  i: number,
  units: Vocabulary['dictionary']['unitByPrinted'],
): { readonly reading: Known; readonly factor: number; readonly text: string | undefined } | null {
  const { figures: f } = observer;
  const reading = readingIn(f.flag[i] ?? 0, f.value[i] ?? NaN, f.uppers.get(i));
  if (reading.status === 'missing') return null;
  return { reading, factor: unitFactor(unitAt(observer, i), units), text: f.printed.get(i) };
}
