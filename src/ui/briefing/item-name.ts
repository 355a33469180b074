import type { BriefingTexts } from '../../i18n/briefing-zh';
import type { BriefingItem } from '../../state/briefing';
import { HEADLINES, PANELS, type PanelDefinition } from '../../query/panels';
import { indicatorsOf } from '../../table/table';
import type { Indicator } from '../../domain/indicator';
import type { AppModel } from '../app-model.svelte';
import { panelTitle } from '../panels/panel-text';

export const panelById = (id: string): PanelDefinition | null =>
  [...PANELS, ...HEADLINES].find((panel) => panel.id === id) ?? null;

/** The free panel's indicator, of the dictionary or of a file. */
export const indicatorById = (id: string | null, app: AppModel): Indicator | null =>
  id === null
    ? null
    : (app.dictionary.indicatorById.get(id) ??
      indicatorsOf(app.table).find((each) => each.id === id) ??
      null);

/** How an item is called in the list, whether its figures are there or not. */
export function itemName(item: BriefingItem, app: AppModel, t: BriefingTexts): string {
  switch (item.kind) {
    case 'overview':
      return t.addOverview;
    case 'sentences':
      return t.addSentences;
    case 'finding':
      return item.text;
    case 'panel': {
      const panel = panelById(item.panel);
      const indicator = indicatorById(item.indicator, app);
      return panel ? panelTitle(panel, indicator, app.words, app.texts) : item.panel;
    }
  }
}
