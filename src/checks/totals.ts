import type { Indicator } from '../domain/indicator';
import type { Composition } from '../domain/composition';
import { Sum, type Summand } from '../domain/total';
import { sumOf } from '../query/stats';
import { checkTotal, type TotalAgreement } from './agreement';
import type { Reading } from '../domain/reading';
import type { Bureau } from '../domain/bureau';
import { bounds, times } from '../domain/reading';
import { fromBounds } from '../domain/rate';
import { finding, type Aside, type Figure, type Found } from './finding';
import { figureIn, knownOf, type Material } from './material';
import { addsUpTo, asideOf, withoutNumber } from './pairing';

/** A stated total beside what is stated of its parts. The sum stands for those parts only. */
export interface AddedUp {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** Parts that nobody has stated. */
  readonly silent: readonly (Bureau | Indicator)[];
  /** Parts that are stated, but so that they cannot be added: of another time, in another unit, as demo data. */
  readonly aside: readonly Aside[];
  readonly sum: Reading | null;
  readonly agreement: TotalAgreement;
}

/** What stands beside a total. */
export type Besides = Pick<AddedUp, 'parts' | 'silent' | 'aside'>;

/** Adds up what is stated; a sum of one is none. @param exhaustive whether a total has no other parts than those named */
export function addedUp(total: Figure, besides: Besides, exhaustive: boolean): AddedUp | null {
  const { parts, silent, aside } = besides;
  if (parts.length < 2) return null;
  const complete = exhaustive && silent.length === 0 && aside.length === 0;
  return {
    total,
    ...besides,
    sum: sumOf(parts.map(({ cell }) => cell.reading)),
    agreement: agreementOf(total, parts, complete),
  };
}

/** A figure as one to add up exactly: the print of its reading in base units says how coarse it is. */
const summandOf = ({ cell }: Figure): Summand[] =>
  cell.reading.status === 'known' ? [{ reading: cell.reading, factor: 1, text: cell.printed }] : [];

/** Parts that miss their total by no more than the rounding of printed decimals agree: 12.35万元 + 7.25万元 for 19.61万元. */
function agreementOf(total: Figure, parts: readonly Figure[], complete: boolean): TotalAgreement {
  const sum = new Sum();
  for (const part of parts.flatMap(summandOf)) sum.add(part);
  const [whole] = summandOf(total);
  const verdict = whole ? sum.verdict(whole) : 'cannot_be_checked';
  if (verdict === 'agrees_if_rounded') return 'agrees';
  if (verdict === 'not_contradicted') return 'cannot_be_checked';
  const readings = parts.map(({ cell }) => cell.reading);
  return checkTotal(total.cell.reading, readings, complete);
}

/** How far a sum lies beyond its total, or below it, as far as bounds tell. */
function apart(total: Reading, sum: Reading): Reading | null {
  if (total.status === 'missing' || sum.status === 'missing') return null;
  const [[low, high], [from, to]] = [bounds(sum), bounds(total)];
  const [least, most] = low > to ? [low - to, high - from] : [from - high, to - low];
  return fromBounds(times(least, 1), times(most, 1), false);
}

/** What is to be asked about a total and its parts; null where they add up, or where bounds leave it open. */
export function findingOf(added: AddedUp, kind: string): Found | null {
  const { total, parts, silent, aside, sum, agreement } = added;
  if ((agreement !== 'disagrees' && agreement !== 'parts_incomplete') || !sum) return null;
  const rest = apart(total.cell.reading, sum);
  return finding(agreement === 'disagrees' ? 'parts-do-not-add' : 'parts-incomplete', [total, ...parts], {
    derived: { sum, ...(rest ? { rest } : {}) },
    silent,
    aside,
    kind,
  });
}

/** The totals that the tables of `data/` name, of each checked bureau, beside their parts. */
export function* totalsOf(material: Material): Generator<AddedUp> {
  const { dictionary, ours } = material;
  for (const total of dictionary.totals) {
    if (total.relation !== 'sum' && total.relation !== 'at_most') continue;
    for (const row of ours) {
      if (row.indicator.id !== total.totalId) continue;
      for (const figure of knownOf(row)) {
        const found = addedUp(figure, partsOf(figure, total, material), total.relation === 'sum');
        if (found) yield found;
      }
    }
  }
}

/** The parts of a total in its scope and year, those that are not stated, and those that cannot be added. */
function partsOf(total: Figure, { partIds, unitClass }: Composition, { dictionary, of }: Material): Besides {
  const parts: Figure[] = [];
  const silent: Indicator[] = [];
  const aside: Aside[] = [];
  const like = unitClass === '' ? {} : { unitClass };
  for (const id of partIds) {
    const rows = of(total.row.bureau.id, id);
    const stated = rows.flatMap((row) => figureIn(row, total.cell.year) ?? []);
    const found = stated.find((part) => addsUpTo(part, total, like));
    const indicator = dictionary.indicatorById.get(id);
    const unfit = asideOf(stated, total, like) ?? withoutNumber(rows, total.cell.year);
    if (found) parts.push(found);
    else if (unfit && indicator) aside.push({ ...unfit, of: indicator });
    else if (indicator) silent.push(indicator);
  }
  return { parts, silent, aside };
}

/** Totals that are not the sum of their parts. */
export function* totals(material: Material): Generator<Found | null> {
  for (const each of totalsOf(material)) yield findingOf(each, 'indicators');
}
