import type { EntryTexts } from '../../i18n/entry-zh';

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * What a pasted table is called. The day is one run of digits: a year on its own would be read as the table's.
 */
export const pasteName = (at: Date, texts: EntryTexts): string =>
  texts.paste.fileName(
    `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`,
    `${two(at.getHours())}-${two(at.getMinutes())}`,
  );
