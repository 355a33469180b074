import { pickingEn } from './picking-en';
import { pickingZh, type PickingTexts } from './picking-zh';
import type { Texts } from './index';

/** The texts of what picks bureaus, beside a page's other texts. */
export const pickingTexts = ({ lang }: Texts): PickingTexts => (lang === 'en' ? pickingEn : pickingZh);
