import Papa from 'papaparse';
import { readTables } from '../tables';
import { demoFigures } from './figures';

const COLUMNS = [
  ...['bureau', 'region_code', 'year', 'period', 'indicator_id', 'indicator', 'scope', 'scope_basis'],
  ...['value', 'unit', 'qualifier', 'source', 'note'],
];
const NOTE = '演示数据（虚构）';

/** The demo set as a CSV in the long layout; always the same text for the same dictionary. */
export function demoCsv(dataDir: string): string {
  const indicators = new Map(readTables(dataDir).indicators.map((indicator) => [indicator.id, indicator]));
  const rows = demoFigures().map((figure) => {
    const indicator = indicators.get(figure.indicator);
    if (!indicator) throw new Error(`${figure.indicator} is not in indicators.csv`);
    return [
      ...[figure.bureau, figure.code, figure.year, figure.period, indicator.id, indicator.nameZh],
      ...[figure.scope, figure.basis, figure.value, indicator.unit, figure.qualifier, 'demo', NOTE],
    ];
  });
  return `${Papa.unparse([COLUMNS, ...rows], { newline: '\n' })}\n`;
}
