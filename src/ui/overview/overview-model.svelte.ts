import { textsIn } from './overview-texts';
import { lineText, type LineSpeech, type LineText } from '../../i18n/overview-line';
import { sentenceOf, type Sentence } from '../../i18n/sentence';
import { overviewOf, type Overview, type OverviewLine } from '../../query/overview';
import type { AppModel } from '../app-model.svelte';

/** A line of the table with its words. */
export interface Told {
  readonly line: OverviewLine;
  readonly text: LineText;
  readonly sentence: Sentence;
}

/** What the overview shows of the selection. Made in a component. */
export class OverviewModel {
  private readonly app: AppModel;

  readonly texts = $derived.by(() => textsIn(this.app.language));
  readonly overview = $derived.by((): Overview => {
    const { table, dictionary, resolved, settings } = this.app;
    return overviewOf(table, dictionary, resolved, settings.overview);
  });
  readonly speech = $derived.by((): LineSpeech => ({
    words: this.app.words,
    texts: this.app.texts,
    overview: this.texts,
  }));
  readonly lines = $derived.by((): readonly Told[] =>
    this.overview.lines.map((line) => {
      const text = lineText(line, this.speech);
      return { line, text, sentence: sentenceOf(line, text, this.speech) };
    }),
  );
  /** One bureau, one year: nothing stands beside anything. */
  readonly thin = $derived.by(() =>
    this.overview.lines.every(
      ({ before, standing }) => before.reading.status === 'missing' && standing === null,
    ),
  );

  constructor(app: AppModel) {
    this.app = app;
  }
}
