import { zh, type Texts } from './zh';

export type Language = 'zh' | 'en';

const loaded: Record<Language, Texts | null> = { zh, en: null };

/** Fetches what a language needs. English comes when it is asked for, to keep the first script small. */
export async function loadTexts(language: Language): Promise<void> {
  if (language === 'en') loaded.en ??= (await import('./en')).en;
}

/**
 * The texts of a language, whole.
 * @throws {Error} before they were loaded
 */
export function textsOf(language: Language): Texts {
  const texts = loaded[language];
  if (!texts) throw new Error(`The texts of ${language} are loaded before they are read`);
  return texts;
}

export type { Texts };
