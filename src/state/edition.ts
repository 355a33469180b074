import { readingAt, type Columns } from '../domain/columns';

/** How a newer edition differs from the older, counted in figures. */
export interface EditionChange {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What a figure is about, as one string. */
function keyAt(columns: Columns, indicator: string, i: number): string {
  const bureau = columns.bureaus[columns.bureau[i] ?? 0]?.id;
  const scope = columns.scopes[columns.scope[i] ?? 0]?.scope;
  return [bureau, indicator, columns.year[i], scope, columns.periods[columns.period[i] ?? 0]].join('|');
}

function figuresOf(columns: Columns): Map<string, string> {
  const found = new Map<string, string>();
  columns.indicators.forEach(({ id }, at) => {
    const end = columns.offsets[at + 1] ?? columns.length;
    for (let i = columns.offsets[at] ?? 0; i < end; i += 1) {
      const unit = columns.units[columns.unit[i] ?? 0];
      found.set(keyAt(columns, id, i), `${JSON.stringify(readingAt(columns, i))} ${unit}`);
    }
  });
  return found;
}

/** Figures that only the newer has, that read otherwise, and that only the older had; by what they are about. */
export function diffFigures(before: Columns, after: Columns): EditionChange {
  const old = figuresOf(before);
  const young = figuresOf(after);
  let added = 0;
  let changed = 0;
  for (const [key, figure] of young) {
    const was = old.get(key);
    if (was === undefined) added += 1;
    else if (was !== figure) changed += 1;
  }
  let removed = 0;
  for (const key of old.keys()) if (!young.has(key)) removed += 1;
  return { added, changed, removed };
}
