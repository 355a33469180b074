import type { FigureDescription } from '../domain/comparability';
import { statedPlaces } from '../domain/precision';
import { isFictional } from './cells';
import type { Cell, Row } from './comparison';
import { spanOf } from './span';

/** What `comparability` needs to know of a cell. */
export const describe = (row: Row, cell: Cell): FigureDescription => ({
  indicatorId: row.indicator.id,
  class: row.indicator.class,
  kind: row.indicator.kind,
  level: row.bureau.level,
  scope: row.scope,
  unitClass: row.unitClass,
  year: cell.year,
  period: cell.period,
  reading: cell.reading,
  span: spanOf(row, cell),
  places: placesOf(row, cell),
  body: row.bureau.id,
  source: cell.provenance && String(cell.provenance.sourceNumber),
  demo: cell.reading.status === 'known' ? isFictional(cell) : null,
  breaks: row.breaks,
});

/** One formed from parts has as many places as one likes. */
const placesOf = ({ unitClass }: Row, { reading, printed, marks }: Cell): number | null =>
  marks.includes('derived')
    ? reading.status === 'known' && reading.qualifier === 'exact'
      ? Infinity
      : null
    : statedPlaces(reading, printed, unitClass === 'percent');
