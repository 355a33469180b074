import { aboutDataEn } from './about-data-en';
import { aboutDataZh, type AboutData } from './about-data-zh';
import type { Texts } from './zh';

/** What is said of the loaded data as a whole, beside a page's other texts. */
export const aboutData = ({ lang }: Texts): AboutData => (lang === 'en' ? aboutDataEn : aboutDataZh);
