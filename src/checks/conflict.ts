import type { Standing } from '../domain/statement';
import { statementsBeside } from '../query/conflicts';
import { finding, type Figure, type Found } from './finding';
import { knownOf, type Material } from './material';

/** The statements of a stated figure that are not shown, as figures in its place, with how they stand to it. */
export function otherStatements({
  row,
  cell,
}: Figure): readonly (readonly [other: Figure, standing: Standing])[] {
  if (cell.marks.includes('derived')) return [];
  return statementsBeside(cell, row.scope).map(([other, how]) => [
    { row, cell: { ...cell, ...other, marks: [], derivation: null, alternatives: [] } },
    how,
  ]);
}

/** Figures that are stated with values that cannot both be right. */
export function* conflict({ ours }: Material): Generator<Found> {
  for (const figure of ours.flatMap(knownOf)) {
    const apart = otherStatements(figure).flatMap(([other, how]) => (how === 'apart' ? [other] : []));
    if (apart.length > 0) yield finding('conflict', [figure, ...apart]);
  }
}
