export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LANGUAGE_KEY = 'language';
const OUR_KEY = 'our-bureau';
const OVERVIEW_KEY = 'overview-lines';

/** The reader's small choices, kept by the browser where it allows that, else for the life of the page. */
export class Settings {
  language = $state<Language>('zh');
  /** Our bureau as answered at the first start; null where skipped or not yet asked. */
  our = $state<string | null>(null);
  /** Whether the question of the first start has been answered or skipped. */
  answered = $state(false);
  /** Indicator ids of the one-page table in the reader's order; null: what the program lists. */
  overview = $state.raw<readonly string[] | null>(null);

  constructor() {
    const language = read(LANGUAGE_KEY);
    if (language === 'en') this.language = language;
    const our = read(OUR_KEY);
    this.answered = our !== null;
    this.our = our || null;
    this.overview = listOf(read(OVERVIEW_KEY));
  }

  /** All choices by name, for a backup. */
  all(): Readonly<Record<string, string>> {
    return {
      [LANGUAGE_KEY]: this.language,
      ...(this.answered ? { [OUR_KEY]: this.our ?? '' } : {}),
      ...(this.overview ? { [OVERVIEW_KEY]: this.overview.join('\n') } : {}),
    };
  }

  /** Takes the choices of a backup over; unknown names are left alone. */
  adopt(choices: Readonly<Record<string, string>>): void {
    const language = LANGUAGES.find((each) => each === choices[LANGUAGE_KEY]);
    if (language) this.setLanguage(language);
    const our = choices[OUR_KEY];
    if (our !== undefined) this.answerOur(our || null);
    const lines = listOf(choices[OVERVIEW_KEY] ?? null);
    if (lines) this.listOverview(lines);
  }

  setLanguage(language: Language): void {
    this.language = language;
    keep(LANGUAGE_KEY, language);
  }

  /** `null` where the reader skips the question: it is not asked again. */
  answerOur(id: string | null): void {
    this.our = id;
    this.answered = true;
    keep(OUR_KEY, id ?? '');
  }

  /** Which lines the one-page table has, in order; null for what the program lists. */
  listOverview(ids: readonly string[] | null): void {
    this.overview = ids;
    keep(OVERVIEW_KEY, ids?.join('\n') ?? '');
  }
}

const listOf = (text: string | null): readonly string[] | null => (text ? text.split('\n') : null);

/** Reading `localStorage` throws where storage is forbidden. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
