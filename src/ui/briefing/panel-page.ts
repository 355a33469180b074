import type { BriefingPage } from '../../export/briefing';
import type { Indicator } from '../../domain/indicator';
import { resolveSelection } from '../../query/selection';
import type { BriefingItem } from '../../state/briefing';
import type { Table } from '../../table/table';
import { cardOf } from '../card/card-of';
import { draw, type Drawing } from '../panels/drawing';
import { panelTitle } from '../panels/panel-text';
import { panelById } from './item-name';
import { bureauBy, type PageSpeech } from './page-speech';

type PanelItem = Extract<BriefingItem, { kind: 'panel' }>;

/** Whether our bureau has a figure of the panel in the year of focus. */
function speaks({ comparison }: Drawing, year: number): boolean {
  const at = comparison.years.indexOf(year);
  return comparison.rows.some((row) => row.ours && row.cells[at]?.reading.status === 'known');
}

/** A panel's card with the figures that are loaded now; what is not there is said on it. */
export function panelPage(
  item: PanelItem,
  indicator: Indicator | null,
  table: Table,
  speech: PageSpeech,
): BriefingPage {
  const { selection, view, remark } = item;
  const { words, texts, briefing: t, dictionary } = speech;
  const panel = panelById(item.panel);
  if (!panel) return { kind: 'missing', title: item.panel, why: t.missing.panel };
  const resolved = resolveSelection(selection, table, dictionary);
  const drawing = draw(table, dictionary, { panel, indicatorId: item.indicator, resolved, chosen: view });
  const our = words.bureauShort(bureauBy(selection.our, table, speech));
  if (drawing.empty) {
    const title = panelTitle(panel, indicator, words, texts);
    return { kind: 'missing', title, why: t.missing.figures(our, selection.from, selection.to) };
  }
  const card = cardOf(panel, indicator, drawing, resolved.year, speech.today, speech);
  if (speaks(drawing, resolved.year)) return { kind: 'card', card, remark };
  const silent = t.silent(our, resolved.year);
  return { kind: 'card', card: { ...card, notes: [silent, ...card.notes] }, remark };
}
