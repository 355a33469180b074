import type { Words } from '../charts/words';
import type { Aside } from '../checks/finding';
import { displayUnit } from '../query/display';
import type { Texts } from './index';
import { measured } from './measured';
import { periodText } from './period';
import { scopeText } from './scope';

/** A part that is stated and not added to its total, with why in brackets: `岱山县（截至 2022-09-30）`. */
export function asideText({ of, figure, why }: Aside, words: Words, texts: Texts): string {
  const { cell, row } = figure;
  const scope = scopeText(cell.scope, words.scope(row.scope), words.lang);
  // A territory's own body is one of its parts.
  const isOwnBody = row.scope === 'own' && why !== 'scope';
  const name = 'nameZh' in of ? words.indicator(of) : isOwnBody ? scope : words.bureauShort(of);
  const unit = displayUnit([{ ...row, cells: [cell] }]);
  const reasons: Readonly<Record<Aside['why'], () => string>> = {
    origin: () => texts.panel.demo,
    part_year: () => periodText(cell.period, texts) || texts.panel.fullYear(cell.year),
    unit: () => measured(cell.reading, unit, words),
    missing: () => words.value(cell.reading, unit),
    scope: () => scope,
  };
  return name + texts.bracketed(reasons[why]());
}
