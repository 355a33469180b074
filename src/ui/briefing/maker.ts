import type { BriefingContent } from '../../export/briefing';
import type { BriefingTexts } from '../../i18n/briefing-zh';
import type { Briefing } from '../../state/briefing';
import type { AppModel } from '../app-model.svelte';

/** A file to save. */
export interface Made {
  readonly name: string;
  readonly blob: Blob;
  /** What there is to say of it beside its name and size, or `''`. */
  readonly told: string;
}

/** What is to be written, and in which words. */
export interface Asked {
  readonly briefing: Briefing;
  readonly content: BriefingContent;
  readonly app: AppModel;
  readonly texts: BriefingTexts;
  /** ISO date. */
  readonly today: string;
  /** Ids of the data sets that go along, where data sets do. */
  readonly sets: readonly string[];
}

/** A way out of a briefing, as a button. */
export interface Maker {
  readonly label: keyof BriefingTexts & `export${'Pptx' | 'Word' | 'Page' | 'Package' | 'Pictures' | 'Csv'}`;
  readonly make: (asked: Asked) => Promise<Made>;
}
