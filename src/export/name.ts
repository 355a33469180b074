/** What Windows allows in no file name, and what nobody sees in one: a direction turned round can hide its end. */
const UNFIT = new RegExp(
  String.raw`[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+`,
  'g',
);
/** Names this long fit every file system with their date and ending, four bytes a character. */
const PART_MAX = 40;

const fit = (part: string): string =>
  Array.from(part.replace(/\.(?:csv|txt|tsv)$/i, '').replace(UNFIT, ' '))
    .slice(0, PART_MAX)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');

/** The name of a file to save: `卫健法治指标-全部-2026-11-25.csv`. Safe on Windows, whatever the parts are. */
export const fileName = (parts: readonly string[], date: string, ending: string): string =>
  `${[...parts.map(fit), date].filter((part) => part !== '').join('-')}.${ending}`;
