import { en } from './en';
import { zh, type Texts } from './zh';

export type Language = 'zh' | 'en';

/** The texts of each language, whole. */
export const TEXTS: Readonly<Record<Language, Texts>> = { zh, en };

export type { Texts };
