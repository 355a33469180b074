/** What Windows allows in no file name, and what nobody sees in one: a direction turned round can hide its end. */
const UNFIT = new RegExp(
  String.raw`[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+`,
  'g',
);
/** Bytes of all parts together: with date and ending they fit every file system. */
const MOST = 200;
/** Bytes of a part where there is room: a name that is longer is read by nobody. */
const PART_MOST = 120;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** As much of a text as so many bytes hold, in whole characters, and where words are parted in whole words. */
function within(text: string, most: number): string {
  if (bytesOf(text) <= most) return text;
  let [kept, bytes] = ['', 0];
  for (const glyph of text) {
    bytes += bytesOf(glyph);
    if (bytes > most) break;
    kept += glyph;
  }
  const word = kept.lastIndexOf(' ');
  return word * 2 > kept.length ? kept.slice(0, word) : kept;
}

const fit = (part: string, most: number): string =>
  within(
    part
      .replace(/\.(?:csv|txt|tsv)$/i, '')
      .replace(UNFIT, ' ')
      .replace(/\s+/g, ' '),
    most,
  ).replace(/^[\s.]+|[\s.]+$/g, '');

/** The name of a file to save: `卫健法治指标-全部-2026-11-25.csv`. Safe on Windows, whatever the parts are. */
export const fileName = (parts: readonly string[], date: string, ending: string): string => {
  const most = Math.min(PART_MOST, Math.floor(MOST / parts.length));
  const named = [...parts.map((part) => fit(part, most)), date].filter((part) => part !== '');
  return `${named.join('-')}.${ending}`;
};
