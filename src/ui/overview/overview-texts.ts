import type { Language } from '../../i18n/index';
import { overviewEn } from '../../i18n/overview-en';
import { overviewZh, type OverviewTexts } from '../../i18n/overview-zh';

/** Texts of the overview in a language; they come with its screen. */
export const textsIn = (language: Language): OverviewTexts => (language === 'zh' ? overviewZh : overviewEn);
