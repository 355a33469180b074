import { exportingEn } from './exporting-en';
import { exportingZh, type ExportingTexts } from './exporting-zh';
import type { Texts } from './zh';

/** The texts of exports beside a page's other texts; they come with the data screen. */
export const exportingTexts = ({ lang }: Texts): ExportingTexts =>
  lang === 'en' ? exportingEn : exportingZh;
