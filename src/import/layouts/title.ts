import type { Indicator } from '../../domain/indicator';
import { indicatorCalled } from '../vocabulary';
import type { Sheet } from '../sheet';

/** The one indicator that the titles name, for a table that has no column of them. */
export function indicatorOfTitle(sheet: Sheet): Indicator | null {
  const found = new Map<string, Indicator>();
  for (const title of sheet.titles) {
    const bare = title.replace(/[（(][^（()）]*[)）]/g, '').replace(/\d{4}\s*[年—–~至-]*度?/g, '');
    for (const text of [
      title,
      bare,
      bare.replace(/^.*?[省市区县局委各]/, ''),
      bare.replace(/(?:情况|统计)?表?$/, ''),
    ]) {
      const indicator = indicatorCalled(text, sheet.vocabulary);
      if (indicator) found.set(indicator.id, indicator);
    }
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}
