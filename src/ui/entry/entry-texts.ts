import { entryEn } from '../../i18n/entry-en';
import { entryZh, type EntryTexts } from '../../i18n/entry-zh';
import type { Language } from '../../i18n/index';

/** Texts of pasting, templates and manual entry in a language. */
export const entryTexts = (language: Language): EntryTexts => (language === 'zh' ? entryZh : entryEn);
