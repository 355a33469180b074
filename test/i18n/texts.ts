import { en } from '../../src/i18n/en';
import { loadTexts } from '../../src/i18n/index';
import { zh } from '../../src/i18n/zh';

/** The texts of both languages, where the page loads English only when it is asked for. */
export const TEXTS = { zh, en };

await loadTexts('en');
