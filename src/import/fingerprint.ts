import { aliasKey } from './fold';
import type { Recognised } from './recognise';

/** A year, which next year's form prints anew. */
const YEAR = /(?:19|20|21)\d{2}/g;

/**
 * What two files of one form share: the words of the header, whatever the year, and how they were understood. In a
 * cross table the first column's words count too, for the header holds nothing but bureaus.
 */
export function fingerprintOf({ sheet, height, plan }: Recognised): string {
  const words = sheet.paths.map((path) => path.map((part) => aliasKey(part).replace(YEAR, '#')).join('/'));
  const label = plan.layout === 'cross' ? plan.columns.get('indicator') : undefined;
  const down = label === undefined ? [] : sheet.sample.map((row) => aliasKey(row[label] ?? ''));
  return [plan.layout, String(height), ...words, ...down.slice(0, 60)].join('|');
}
