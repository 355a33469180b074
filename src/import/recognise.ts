import { LAYOUTS } from './layouts';
import type { NotSupported, Plan } from './layouts/plan';
import { notSupported } from './layouts/unsupported';
import type { Row } from './parse';
import { makeSheet } from './sheet';
import type { Vocabulary } from './vocabulary';

/** A header is looked for in so many rows that are not blank. */
const HEADER_ROWS = 20;

/** Where the header stands and how to read what follows, or what speaks against it. */
export type Recognised =
  | {
      readonly kind: 'plan';
      /** Index of the header's row. */
      readonly at: number;
      readonly header: Row;
      readonly titles: readonly string[];
      readonly plan: Plan;
    }
  | { readonly kind: 'not-supported'; readonly at: number; readonly found: NotSupported }
  | { readonly kind: 'unknown' };

/** Tries each of the first rows as header with each layout; the one that explains most is taken. */
export function recognise(rows: readonly Row[], vocabulary: Vocabulary): Recognised {
  let best: Recognised = { kind: 'unknown' };
  let most = 0;
  let tried = 0;
  for (let at = 0; at < rows.length && tried < HEADER_ROWS; at += 1) {
    const filled = (rows[at] ?? []).filter((cell) => cell.trim() !== '').length;
    if (filled < 2) continue;
    tried += 1;
    const sheet = makeSheet(rows, at, vocabulary);
    const refused = notSupported(sheet, rows[at + 1]);
    if (refused !== null && refused.score > most) {
      most = refused.score;
      best = { kind: 'not-supported', at, found: refused };
    }
    for (const layout of LAYOUTS) {
      const plan = layout(sheet);
      if (plan === null || plan.score <= most) continue;
      most = plan.score;
      best = { kind: 'plan', at, header: sheet.header, titles: sheet.titles, plan };
    }
  }
  return best;
}
