import { isFraction } from '../domain/indicator';
import { bounds, type Reading } from '../domain/reading';
import type { Row } from '../query/comparison';
import { finding, type Figure, type Found } from './finding';
import type { Material } from './material';
import { addsUpTo } from './pairing';

/** Units penalised among units drawn: a unit may carry several cases. */
const SEVERAL_CASES = /^dr_(?:.+_)?penalised$/;

/** Which indicators lie within which, each pair once: parts of totals, and numerators of shares of a whole. */
function within({
  dictionary,
}: Material): readonly (readonly [part: string, whole: string, counting: string])[] {
  const pairs = [
    ...dictionary.totals.flatMap(({ totalId, partIds, unitClass, relation }) =>
      relation === 'records' ? [] : partIds.map((id) => [id, totalId, unitClass] as const),
    ),
    ...dictionary.indicators
      .filter((each) => isFraction(each) && each.numeratorId !== '' && each.denominatorId !== '')
      .map(({ numeratorId, denominatorId }) => [numeratorId, denominatorId, ''] as const),
  ];
  return [...new Map(pairs.map((pair) => [`${pair[0]} ${pair[1]}`, pair])).values()];
}

/** Parts that are surely more than the whole that they lie in. */
export function* whole(material: Material): Generator<Found> {
  for (const [partId, wholeId, counting] of within(material)) {
    const kind = SEVERAL_CASES.test(partId) ? 'several-cases' : '';
    for (const bureauId of material.subjects) {
      for (const [part, total] of pairsOf(material.of(bureauId, partId), material.of(bureauId, wholeId))) {
        if (!addsUpTo(part, total, counting === '' ? {} : { unitClass: counting })) continue;
        yield finding('part-larger-than-whole', [part, total], { kind });
      }
    }
  }
}

/** Figures of one year of which the part exceeds the whole. The rows of a material have the same years. */
function* pairsOf(
  parts: readonly Row[],
  wholes: readonly Row[],
): Generator<readonly [part: Figure, whole: Figure]> {
  for (const row of wholes) {
    for (const other of parts) {
      for (const [at, cell] of row.cells.entries()) {
        const part = other.cells[at];
        if (part && exceeds(part.reading, cell.reading))
          yield [
            { row: other, cell: part },
            { row, cell },
          ];
      }
    }
  }
}

function exceeds(part: Reading, total: Reading): boolean {
  if (part.status === 'missing' || total.status === 'missing') return false;
  if (part.qualifier === 'approx' || total.qualifier === 'approx') return false;
  return bounds(part)[0] > bounds(total)[1];
}
