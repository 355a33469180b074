import { coverageEn } from '../../i18n/coverage-en';
import { coverageZh, type CoverageTexts } from '../../i18n/coverage-zh';
import type { Language } from '../../i18n/index';

/** Texts of the coverage in a language; they come with its screen. */
export const textsIn = (language: Language): CoverageTexts => (language === 'zh' ? coverageZh : coverageEn);
