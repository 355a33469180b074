import type { KnownReading } from '../domain/reading';
import type { SeriesScope } from '../domain/scope';
import { standing, type Standing } from '../domain/statement';
import type { Alternative, Cell, Provenance } from './comparison';

/** A statement that is known, of the figure that another one is shown of. */
export type OtherStatement = Alternative & { readonly reading: KnownReading };

type Stated = Pick<Cell, 'reading' | 'printed' | 'period' | 'provenance' | 'alternatives'>;

const isDemo = ({ datasetOrigin }: Provenance): boolean => datasetOrigin === 'demo';

/**
 * What else is stated of a stated figure, of the same time and world, with how it stands to it. Where nobody says what
 * the figures cover, another document may tell of something else.
 * @param scope of the figure's row
 */
export function statementsBeside(
  { reading, printed, period, provenance, alternatives }: Stated,
  scope: SeriesScope,
): readonly (readonly [OtherStatement, Standing])[] {
  if (reading.status === 'missing' || !provenance || alternatives.length === 0) return [];
  return alternatives.flatMap((other): (readonly [OtherStatement, Standing])[] => {
    const its = other.reading;
    if (its.status === 'missing' || other.period !== period) return [];
    if (isDemo(other.provenance) !== isDemo(provenance)) return [];
    if (scope === 'unstated' && other.provenance.sourceNumber !== provenance.sourceNumber) return [];
    const how = standing({ reading, printed }, { reading: its, printed: other.printed });
    return [[{ ...other, reading: its }, how]];
  });
}

/** The statements of a stated figure that cannot be right together with the one that is shown. */
export const conflictsOf = (cell: Stated, scope: SeriesScope): readonly OtherStatement[] =>
  statementsBeside(cell, scope).flatMap(([other, how]) => (how === 'apart' ? [other] : []));
