import { cardEn } from '../../i18n/card-en';
import { cardZh, type CardTexts } from '../../i18n/card-zh';
import type { Language } from '../../i18n/index';

/** Texts of cards that leave the page, in a language. */
export const cardTextsIn = (language: Language): CardTexts => (language === 'en' ? cardEn : cardZh);
