import { checksEn } from './checks-en';
import { checksZh, type ChecksTexts } from './checks-zh';
import type { Language } from './index';

/** The texts of the checks in a language; they come with what shows findings. */
export const checksTexts = (language: Language): ChecksTexts => (language === 'zh' ? checksZh : checksEn);
