import type { Indicator } from '../domain/indicator';
import type { Composition } from '../domain/composition';
import { Sum, type Summand } from '../domain/total';
import { checkTotal, sumOf, type TotalAgreement } from '../query/stats';
import type { Reading } from '../domain/reading';
import type { Bureau } from '../domain/bureau';
import { finding, type Figure, type Found } from './finding';
import { figureIn, knownOf, type Material } from './material';
import { addsUpTo } from './pairing';

/** A stated total beside what is stated of its parts. The sum stands for those parts only. */
export interface AddedUp {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** Parts that nobody has stated so that they could be added. */
  readonly silent: readonly (Bureau | Indicator)[];
  readonly sum: Reading | null;
  readonly agreement: TotalAgreement;
}

/** Adds up what is stated; a sum of one is none. */
export function addedUp(total: Figure, parts: readonly Figure[], silent: AddedUp['silent']): AddedUp | null {
  if (parts.length < 2) return null;
  const readings = parts.map(({ cell }) => cell.reading);
  return {
    total,
    parts,
    silent,
    sum: sumOf(readings),
    agreement: isWithinRounding(total, parts) ? 'agrees' : checkTotal(total.cell.reading, readings),
  };
}

/** A figure as one to add up exactly: the print of its reading in base units says how coarse it is. */
const summandOf = ({ cell }: Figure): Summand[] =>
  cell.reading.status === 'known' ? [{ reading: cell.reading, factor: 1, text: cell.printed }] : [];

/** Whether parts miss their total by no more than the rounding of printed decimals: 12.35万元 + 7.25万元 for 19.61万元. */
function isWithinRounding(total: Figure, parts: readonly Figure[]): boolean {
  const sum = new Sum();
  for (const part of parts.flatMap(summandOf)) sum.add(part);
  return summandOf(total).some((whole) => sum.verdict(whole) === 'agrees_if_rounded');
}

/** What is to be asked about a total and its parts; null where they add up, or where bounds leave it open. */
export function findingOf({ total, parts, silent, sum, agreement }: AddedUp, kind: string): Found | null {
  if ((agreement !== 'disagrees' && agreement !== 'parts_incomplete') || sum?.status !== 'known') return null;
  const whole = total.cell.reading;
  if (whole.status === 'missing') return null;
  const rest = { ...sum, value: Number(Math.abs(whole.value - sum.value).toPrecision(15)) };
  return finding(agreement === 'disagrees' ? 'parts-do-not-add' : 'parts-incomplete', [total, ...parts], {
    derived: { sum, rest },
    silent,
    kind,
  });
}

/** The totals that the tables of `data/` name, of each checked bureau, beside their parts. */
export function* totalsOf(material: Material): Generator<AddedUp> {
  const { dictionary, ours } = material;
  for (const total of dictionary.totals) {
    if (total.relation !== 'sum') continue;
    for (const row of ours) {
      if (row.indicator.id !== total.totalId) continue;
      for (const figure of knownOf(row)) {
        const found = addedUp(figure, ...partsOf(figure, total, material));
        if (found) yield found;
      }
    }
  }
}

/** The parts of a total in its scope and year, and those that are not stated. */
function partsOf(
  total: Figure,
  { partIds, unitClass }: Composition,
  { dictionary, of }: Material,
): [parts: readonly Figure[], silent: readonly Indicator[]] {
  const parts: Figure[] = [];
  const silent: Indicator[] = [];
  const like = unitClass === '' ? {} : { unitClass };
  for (const id of partIds) {
    const found = of(total.row.bureau.id, id)
      .flatMap((row) => figureIn(row, total.cell.year) ?? [])
      .find((part) => addsUpTo(part, total, like));
    const indicator = dictionary.indicatorById.get(id);
    if (found) parts.push(found);
    else if (indicator) silent.push(indicator);
  }
  return [parts, silent];
}

/** Totals that are not the sum of their parts. */
export function* totals(material: Material): Generator<Found | null> {
  for (const each of totalsOf(material)) yield findingOf(each, 'indicators');
}
