import { getContext, setContext } from 'svelte';
import { makeWords } from '../i18n/words';
import { loadTexts, textsOf, type Language } from '../i18n/index';
import { resolveSelection, type Selection } from '../query/selection';
import { bureausOf } from '../table/table';
import type { AddressState } from '../state/address.svelte';
import type { Intake } from '../state/intake';
import type { Library } from '../state/library.svelte';
import type { Settings } from '../state/settings.svelte';
import type { Route } from '../state/url';
import { askToKeep, isKept } from './data/storage';

/** What every screen reads: the loaded data, the question of the address, and the words to say it in. */
export class AppModel {
  readonly library: Library;
  readonly address: AddressState;
  readonly settings: Settings;
  /** Whether this page only shows what it carries: nothing is imported, ignored or added. */
  readonly readOnly: boolean;
  /** Whether the browser has promised not to clear the data; null where it does not tell. */
  kept = $state<boolean | null>(null);

  /** Where files are read and asked about; it comes with the data screen. */
  private intake: Intake | null = null;
  private dropped: readonly File[] = [];

  /** The language of the page: the chosen one as soon as its texts are there. */
  readonly language = $derived.by((): Language => (this.hasEnglish ? this.settings.language : 'zh'));
  readonly texts = $derived.by(() => textsOf(this.language));
  readonly words = $derived.by(() => makeWords(this.language, this.dictionary));
  /** The address's selection; where it names no bureau of ours, the one answered at the first start. */
  readonly selection = $derived.by((): Selection => {
    const { selection } = this.address.current;
    return selection.our === null ? { ...selection, our: this.settings.our } : selection;
  });
  readonly resolved = $derived.by(() => resolveSelection(this.selection, this.table, this.dictionary));
  /** Whether any bureau in question has demo figures. */
  readonly showsDemo = $derived.by(() =>
    bureausOf(this.table).some(
      ({ bureau, figuresByOrigin }) => figuresByOrigin.demo > 0 && this.resolved.bureaus.includes(bureau.id),
    ),
  );

  private hasEnglish = $state(false);

  /** @param readOnly true of a page that only shows what it carries */
  constructor(library: Library, address: AddressState, settings: Settings, readOnly = false) {
    this.readOnly = readOnly;
    this.library = library;
    this.address = address;
    this.settings = settings;
    void isKept().then((kept) => (this.kept = kept));
  }

  /** Loads the texts of the chosen language; where they cannot be fetched, the page stays in Chinese. */
  async followLanguage(): Promise<void> {
    try {
      await loadTexts(this.settings.language);
      this.hasEnglish ||= this.settings.language === 'en';
    } catch {
      this.settings.setLanguage('zh');
    }
  }

  /** Changes the language of the page, once its texts are there. */
  speak(language: Language): Promise<void> {
    this.settings.setLanguage(language);
    return this.followLanguage();
  }

  get table() {
    return this.library.table;
  }

  /** Only after the library is ready: before, no screen asks. */
  get dictionary() {
    const { dictionary } = this.library;
    if (!dictionary) throw new Error('The dictionary is read before any screen is drawn');
    return dictionary;
  }

  /** Changes a part of the question; the address spells it. */
  select(patch: Partial<Selection>): void {
    this.address.navigate({ selection: { ...this.address.current.selection, ...patch } });
  }

  /** Makes a bureau ours, in the address and for the next start. */
  chooseOur(id: string): void {
    this.answerOur(id);
    this.select({ our: id, year: null, from: null, to: null });
  }

  /** Makes the intake, if there is none, and gives it the files that were dropped before. */
  openIntake(make: (library: Library, onstored: () => void) => Intake): Intake {
    const intake = (this.intake ??= make(this.library, () => void this.askToKeep()));
    void intake.take(this.dropped);
    this.dropped = [];
    return intake;
  }

  /** Reads files into data sets; those that leave something open, and those of another screen, wait on the data screen. */
  async importFiles(files: readonly File[]): Promise<void> {
    if (this.intake) await this.intake.take(files);
    else this.dropped = [...this.dropped, ...files];
  }

  /** Asks the browser, once there is something to lose, not to clear it when the disk runs short. */
  async askToKeep(): Promise<void> {
    if (!this.kept) this.kept = await askToKeep();
  }

  /** The link of another screen with the same question. */
  hrefOf(route: Route): string {
    return this.address.hrefOf(route);
  }

  /** The link of what differs from here in some parts of the question. */
  linkTo(patch: Parameters<AddressState['linkTo']>[0]): string {
    return this.address.linkTo(patch);
  }

  /** Keeps the answer to the question of the first start; null where it was skipped. */
  answerOur(id: string | null): void {
    this.settings.answerOur(id);
  }
}

const KEY = Symbol('app');

export const provideApp = (app: AppModel): AppModel => setContext(KEY, app);
export const useApp = (): AppModel => getContext<AppModel>(KEY);
