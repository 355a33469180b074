import { guarded, isHarmless, unguarded } from '../domain/formula';
import type { Indicator } from '../domain/indicator';
import type { MissingReason, Qualifier, Reading } from '../domain/reading';
import type { Unit } from '../domain/unit';
import { settle } from '../import/figure';
import { isPlain, readNumber } from '../import/numbers';

/** Where a figure's cell stands: what the reader knows of it before looking into it. */
export interface ValuePlace {
  readonly indicator: Indicator;
  /** The unit that column or header prints; `''` where none does. */
  readonly unit: string;
  readonly units: ReadonlyMap<string, Unit>;
  /** Whether a column of its own holds the qualifier (long), or the cell must say it (wide). */
  readonly apart: boolean;
}

/** What the qualifier column of the long layout says. */
export const QUALIFIER_CELLS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  approx: '约',
  at_least: '以上',
  at_most: '以内',
  between: '区间',
};

/** A mark for each reason, for a gap that prints none. The program's own reasons have no mark in files. */
const MARKS: Readonly<Record<MissingReason, string>> = {
  not_reported: '',
  not_applicable: '/',
  unknown: '不详',
  doubtful: '…',
  unreadable: '#N/A',
  suppressed: '不公开',
  zero_denominator: '/',
  other_class: '',
  other_scope: '',
};

/** A number as the layout writes it where nothing printed can be given back. */
function written(reading: Reading, apart: boolean): string {
  if (reading.status === 'missing') return MARKS[reading.reason];
  const digits = String(reading.value);
  if (reading.upper !== undefined) return `${digits}～${reading.upper}`;
  if (apart) return digits;
  if (reading.qualifier === 'approx') return `约${digits}`;
  if (reading.qualifier === 'at_least') return `${digits}余`;
  return reading.qualifier === 'at_most' ? `${digits}以内` : digits;
}

/** The printed text as a cell; null where it would have to be guarded although it is a number. */
function printedCell(printed: string, reading: Reading): string | null {
  const safe = guarded(printed);
  if (safe === printed || isHarmless(printed)) return printed;
  return reading.status === 'missing' ? safe : null;
}

/** Whether the importer takes the cell for the same reading in the same unit. */
function givesBack(cell: string, reading: Reading, place: ValuePlace): boolean {
  const unit = place.unit === '' ? null : { unit: place.unit, factor: 1 };
  const column = place.apart && reading.status === 'known' ? reading.qualifier : 'exact';
  const read = settle(readNumber(unguarded(cell)), { ...place, unit }, column);
  if (read.unit !== place.unit && (place.unit !== '' || read.unit !== place.indicator.unit)) return false;
  if (read.reading.status === 'missing' || reading.status === 'missing')
    return (
      read.reading.status === 'missing' &&
      reading.status === 'missing' &&
      read.reading.reason === reading.reason
    );
  return (
    read.reading.value === reading.value &&
    read.reading.qualifier === reading.qualifier &&
    read.reading.upper === reading.upper
  );
}

/**
 * The cell of a figure: what was printed where the importer reads the same from it, else the number in the
 * figure's own unit, or the mark of its reason. Null where no cell of this place says it.
 */
export function valueCell(reading: Reading, printed: string | undefined, place: ValuePlace): string | null {
  if (reading.status === 'known' && reading.qualifier === 'exact') {
    const text = printed ?? String(reading.value);
    if (isPlain(text) && Number(text) === reading.value) return text;
  }
  const asPrinted = printed === undefined ? null : printedCell(printed, reading);
  if (asPrinted !== null && givesBack(asPrinted, reading, place)) return asPrinted;
  const anew = written(reading, place.apart);
  return givesBack(anew, reading, place) ? anew : null;
}
