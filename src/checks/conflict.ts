import { agreement } from '../domain/rate';
import { rankSpan, type Reading } from '../domain/reading';
import type { Alternative } from '../query/comparison';
import { finding, type Figure, type Found } from './finding';
import { knownOf, type Material } from './material';
import { fits } from './pairing';

type Known = Reading & { readonly status: 'known' };
interface Statement {
  readonly reading: Known;
  readonly printed: string;
}

/** Another statement of a shown figure, as a figure in its place. */
const inPlace = ({ row, cell }: Figure, other: Alternative): Figure => ({
  row,
  cell: { ...cell, ...other, marks: [], derivation: null, alternatives: [] },
});

const statementOf = ({ cell }: Figure): Statement | null =>
  cell.reading.status === 'known' ? { reading: cell.reading, printed: cell.printed } : null;

/** Whether one exact print is the other, rounded or cut: 12.3万元 for 123456元. */
const isRounded = (rough: Statement, fine: Statement): boolean =>
  /^agrees/.test(agreement(rough.reading.value, rough.printed, fine.reading.value, 1, 1));

const isPlain = ({ reading }: Statement): boolean => reading.qualifier === 'exact';

/** How two statements of one figure stand to each other. */
function standing(a: Statement, b: Statement): 'alike' | 'apart' | 'rougher' {
  if (isPlain(a) && isPlain(b)) return isRounded(a, b) || isRounded(b, a) ? 'alike' : 'apart';
  const [left, right] = [rankSpan(a.reading), rankSpan(b.reading)];
  if (left[0] > right[1] || right[0] > left[1]) return 'apart';
  return isPlain(a) !== isPlain(b) ? 'rougher' : 'alike';
}

/** The statements of a figure that are not shown, of the same time and world, with how they stand to it. */
export function* otherStatements(
  figure: Figure,
): Generator<readonly [other: Figure, standing: ReturnType<typeof standing>]> {
  const own = statementOf(figure);
  if (!own || figure.cell.marks.includes('derived')) return;
  for (const alternative of figure.cell.alternatives) {
    const other = inPlace(figure, alternative);
    const its = statementOf(other);
    if (!its || other.cell.period !== figure.cell.period || !fits(figure, other, 'segment')) continue;
    yield [other, standing(own, its)];
  }
}

/** Figures that are stated with values that cannot both be right. */
export function* conflict({ ours }: Material): Generator<Found> {
  for (const figure of ours.flatMap(knownOf)) {
    if (figure.cell.alternatives.length === 0) continue;
    const apart = [...otherStatements(figure)].flatMap(([other, how]) => (how === 'apart' ? [other] : []));
    if (apart.length > 0) yield finding('conflict', [figure, ...apart]);
  }
}
