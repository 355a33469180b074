import { importingEn } from './importing-en';
import { importingZh, type ImportingTexts } from './importing-zh';
import type { Texts } from './zh';

/** The texts of the reports of imports beside a page's other texts; they come with the data screen. */
export const importingTexts = ({ lang }: Texts): ImportingTexts =>
  lang === 'en' ? importingEn : importingZh;
