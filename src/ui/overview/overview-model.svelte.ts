import { textsIn } from './overview-texts';
import type { LineSpeech } from '../../i18n/overview-line';
import { overviewOf, type Overview } from '../../query/overview';
import type { AppModel } from '../app-model.svelte';
import { tell, type Told } from './told';

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
  readonly lines = $derived.by((): readonly Told[] => tell(this.overview, this.speech));
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
