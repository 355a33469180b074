import type { KindName } from '../../charts/kind';
import { screenTheme, type Theme } from '../../charts/theme';
import type { Indicator } from '../../domain/indicator';
import type { PanelDefinition } from '../../query/panels';
import { indicatorsOf } from '../../table/table';
import type { AppModel } from '../app-model.svelte';
import { nextFrame } from '../components/frames';
import { draw, type Drawing } from './drawing';

/** One panel's state: what it draws, and the reader's choices, which the address spells. Made in a component. */
export class PanelModel {
  readonly panel: PanelDefinition;
  private readonly app: AppModel;
  private seen = $state(false);
  /** Null until the panel came into view and its frame. */
  drawing = $state.raw<Drawing | null>(null);

  readonly theme = $derived.by((): Theme => screenTheme(this.app.language));
  readonly chosen = $derived.by((): KindName | null => this.app.address.current.views[this.panel.id] ?? null);
  /** The free panel's indicator; other panels have none. */
  readonly indicator = $derived.by((): Indicator | null => {
    if (this.panel.indicators.length > 0) return null;
    const id = this.app.address.current.indicator;
    if (id === null) return null;
    const { dictionary, table } = this.app;
    return dictionary.indicatorById.get(id) ?? indicatorsOf(table).find((each) => each.id === id) ?? null;
  });
  /** The id that the address names in vain. */
  readonly missingIndicator = $derived.by((): string | null =>
    this.panel.indicators.length === 0 && !this.indicator ? this.app.address.current.indicator : null,
  );

  constructor(app: AppModel, panel: PanelDefinition) {
    this.app = app;
    this.panel = panel;
    $effect(() => {
      const { table, dictionary, resolved } = app;
      const indicatorId = this.indicator?.id ?? null;
      const wanted = { panel, indicatorId, resolved, chosen: this.chosen };
      if (!this.seen) return;
      if (panel.indicators.length === 0 && indicatorId === null) {
        this.drawing = null;
        return;
      }
      return nextFrame(() => {
        this.drawing = draw(table, dictionary, wanted);
      });
    });
  }

  see(): void {
    this.seen = true;
  }

  choose(name: KindName | null): void {
    const others = Object.entries(this.app.address.current.views).filter(([id]) => id !== this.panel.id);
    const views = Object.fromEntries(name === null ? others : [...others, [this.panel.id, name]]);
    this.app.address.navigate({ views });
  }

  toggleTable(): void {
    const { tables } = this.app.address.current;
    const { id } = this.panel;
    this.app.address.navigate({
      tables: tables.includes(id) ? tables.filter((each) => each !== id) : [...tables, id],
    });
  }
}
