import type { Language } from '../../i18n/index';
import { keepingEn } from '../../i18n/keeping-en';
import { keepingZh, type KeepingTexts } from '../../i18n/keeping-zh';

/** Texts of history, backup and storage in a language. */
export const keepingTexts = (language: Language): KeepingTexts => (language === 'zh' ? keepingZh : keepingEn);
