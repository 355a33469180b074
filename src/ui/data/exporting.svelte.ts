import { exportingTexts } from '../../i18n/exporting';
import type { CsvLayout, Exported } from '../../export/csv';
import type { Loss } from '../../export/grid';
import type { AppModel } from '../app-model.svelte';
import { download } from './download';

/** What the reader asked to save: a data set by its id, all that is visible, or the current selection. */
export type Extent = { readonly set: string } | 'all' | 'selection';

/** Writes figures to files, one at a time; the code that does it is loaded with the first. */
export class Exporting {
  running = $state(false);
  /** The last file, and what its layout left out. */
  done = $state.raw<{ readonly name: string; readonly lost: readonly Loss[] } | null>(null);
  failed = $state(false);
  private readonly app: AppModel;

  constructor(app: AppModel) {
    this.app = app;
  }

  private exported(extent: Extent): Exported | null {
    const { library, table, resolved } = this.app;
    if (extent === 'all') return { kind: 'all', table };
    if (extent === 'selection') return { kind: 'selection', table, shown: resolved };
    const dataset = library.loadedSet(extent.set);
    return dataset ? { kind: 'set', dataset } : null;
  }

  async save(extent: Extent, layout: CsvLayout): Promise<void> {
    const exported = this.exported(extent);
    if (this.running || exported === null) return;
    this.running = true;
    this.failed = false;
    this.done = null;
    try {
      const { csvFile } = await import('../../export/csv');
      const { dictionary, texts } = this.app;
      const t = exportingTexts(texts);
      const what = exported.kind === 'set' ? exported.dataset.meta.name : t.scopes[exported.kind];
      const date = new Date().toLocaleDateString('sv-SE');
      const parts = [t.fileTitle, what, ...(layout === 'long' ? [] : [t.fileLayouts[layout]])];
      const { name, blob, lost } = await csvFile(exported, layout, dictionary, parts, date);
      download(blob, name);
      this.done = { name, lost };
    } catch {
      this.failed = true;
    } finally {
      this.running = false;
    }
  }
}
