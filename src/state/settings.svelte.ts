export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LANGUAGE_KEY = 'language';
const OUR_KEY = 'our-bureau';
const GROUPS_KEY = 'bureau-groups';
const OVERVIEW_KEY = 'overview-lines';
/** How pictures were last wanted; their menu reads and keeps it. */
export const PICTURE_KEY = 'picture';

/** Where small texts are kept by name. */
export interface Kept {
  read(key: string): string | null;
  keep(key: string, value: string): void;
}

/** Bureaus picked by hand under a name. */
export interface BureauGroup {
  readonly name: string;
  readonly ids: readonly string[];
}

/** The reader's small choices, kept by the browser where it allows that, else for the life of the page. */
export class Settings {
  language = $state<Language>('zh');
  /** Our bureau as answered at the first start; null where skipped or not yet asked. */
  our = $state<string | null>(null);
  /** Whether the question of the first start has been answered or skipped. */
  answered = $state(false);
  /** Indicator ids of the one-page table in the reader's order; null: what the program lists. */
  overview = $state.raw<readonly string[] | null>(null);

  /** In order of their names. */
  groups = $state.raw<readonly BureauGroup[]>([]);

  private readonly kept: Kept;

  /** @param kept where the choices are kept: with the browser, where nothing else is said */
  constructor(kept: Kept = browserKept) {
    this.kept = kept;
    const read = (key: string): string | null => kept.read(key);
    const language = read(LANGUAGE_KEY);
    if (language === 'en') this.language = language;
    const our = read(OUR_KEY);
    this.answered = our !== null;
    this.our = our || null;
    this.overview = listOf(read(OVERVIEW_KEY));
    this.groups = groupsOf(read(GROUPS_KEY));
  }

  /** All choices by name, for a backup. */
  all(): Readonly<Record<string, string>> {
    const picture = this.kept.read(PICTURE_KEY);
    return {
      [LANGUAGE_KEY]: this.language,
      ...(this.answered ? { [OUR_KEY]: this.our ?? '' } : {}),
      ...(this.groups.length > 0 ? { [GROUPS_KEY]: JSON.stringify(this.groups) } : {}),
      ...(this.overview ? { [OVERVIEW_KEY]: this.overview.join('\n') } : {}),
      ...(picture === null ? {} : { [PICTURE_KEY]: picture }),
    };
  }

  /** Takes the choices of a backup over; unknown names are left alone. */
  adopt(choices: Readonly<Record<string, string>>): void {
    const language = LANGUAGES.find((each) => each === choices[LANGUAGE_KEY]);
    if (language) this.setLanguage(language);
    const our = choices[OUR_KEY];
    if (our !== undefined) this.answerOur(our || null);
    const picture = choices[PICTURE_KEY];
    if (picture !== undefined) this.kept.keep(PICTURE_KEY, picture);
    const lines = listOf(choices[OVERVIEW_KEY] ?? null);
    if (lines) this.listOverview(lines);
    for (const group of groupsOf(choices[GROUPS_KEY] ?? null)) this.keepGroup(group);
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.kept.keep(LANGUAGE_KEY, language);
  }

  /** `null` where the reader skips the question: it is not asked again. */
  answerOur(id: string | null): void {
    this.our = id;
    this.answered = true;
    this.kept.keep(OUR_KEY, id ?? '');
  }

  /** Keeps a group; one of the same name gives way. */
  keepGroup(group: BureauGroup): void {
    const others = this.groups.filter(({ name }) => name !== group.name);
    this.setGroups([...others, group].sort((a, b) => (a.name < b.name ? -1 : 1)));
  }

  forgetGroup(name: string): void {
    this.setGroups(this.groups.filter((group) => group.name !== name));
  }

  private setGroups(groups: readonly BureauGroup[]): void {
    this.groups = groups;
    this.kept.keep(GROUPS_KEY, JSON.stringify(groups));
  }

  /** Which lines the one-page table has, in order; null for what the program lists. */
  listOverview(ids: readonly string[] | null): void {
    this.overview = ids;
    this.kept.keep(OVERVIEW_KEY, ids?.join('\n') ?? '');
  }
}

const listOf = (text: string | null): readonly string[] | null =>
  text ? [...new Set(text.split('\n'))] : null;

/** What a browser or a backup kept as groups; nothing of what is none. */
function groupsOf(text: string | null): readonly BureauGroup[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isGroup) : [];
  } catch {
    return [];
  }
}

function isGroup(value: unknown): value is BureauGroup {
  const { name, ids } = (value ?? {}) as Partial<Record<keyof BureauGroup, unknown>>;
  return typeof name === 'string' && Array.isArray(ids) && ids.every((id) => typeof id === 'string');
}

/** The browser's small storage: using it throws where storage is forbidden. */
const browserKept: Kept = {
  read: (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  keep: (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      return;
    }
  },
};
