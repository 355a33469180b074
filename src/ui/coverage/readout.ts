import type { Bureau } from '../../domain/bureau';
import type { Indicator } from '../../domain/indicator';
import { compare } from '../../query/compare';
import { displayUnit } from '../../query/display';
import type { AppModel } from '../app-model.svelte';

/** The figures of one cell in words, a series each; `''` where none is known. Its state is told beside it. */
export function figureText(
  { table, dictionary, resolved, words, texts }: AppModel,
  bureau: Bureau,
  indicator: Indicator,
  year: number,
): string {
  const { rows } = compare(table, dictionary, {
    indicators: [indicator],
    our: '',
    bureaus: [bureau.id],
    years: [year],
    focusYear: year,
    scope: resolved.scope,
  });
  const known = rows.filter(({ cells }) => cells[0]?.reading.status === 'known');
  const said = known.flatMap((row) => {
    const unit = displayUnit([row]);
    const counter = words.unit(unit);
    const cell = row.cells[0];
    if (!cell) return [];
    const value = words.value(cell.reading, unit) + (counter === '%' ? counter : ` ${counter}`);
    return [known.length > 1 ? `${words.seriesShort(row, known)} ${value}` : value];
  });
  return said.join(texts.semicolon);
}
