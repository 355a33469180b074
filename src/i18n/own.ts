import type { Language } from './index';
import { ownEn } from './own-en';
import { ownZh, type OwnTexts } from './own-zh';

/** The texts of the own dictionary in each language. */
export const OWN_TEXTS: Readonly<Record<Language, OwnTexts>> = { zh: ownZh, en: ownEn };

export type { OwnTexts };
