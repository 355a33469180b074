import type { Language } from '../../i18n/index';
import { readerEn } from '../../i18n/reader-en';
import { readerZh, type ReaderTexts } from '../../i18n/reader-zh';

/** Texts of the page that carries a package, in a language. */
export const readerTexts = (language: Language): ReaderTexts => (language === 'zh' ? readerZh : readerEn);
