const SIGNS = '[*＊※†‡①-⑳⑴-⒇❶-❿]';
/** Of an exponent, behind a word only: `m²` is a unit. */
const RAISED = '[¹²³⁰⁴-⁹]+';
const NUMBER = String.raw`(?:\d{1,2}|[一二三四五六七八九十]|[①-⑳])`;
const BRACKETED = String.raw`[[［〔【(（]\s*见?注\s*${NUMBER}?\s*[\]］〕】)）]|[[［〔]\s*\d{1,2}\s*[\]］〕]`;
const NOTED = String.raw`注${NUMBER}`;

const WORD = String.raw`[\u4e00-\u9fff)）」”]`;
const BEHIND = `(?:(?<=[\\u4e00-\\u9fff\\w%)）」”])\\s*(?:${SIGNS}+|${BRACKETED})|(?<=${WORD})(?:${RAISED}|${NOTED}))`;
/** At the end, or before the brackets of a unit: `案件数①（件）`. */
const TRAILING = new RegExp(`${BEHIND}(?=\\s*$|\\s*[（(])`);
const LEADING = new RegExp(`^\\s*(?:${SIGNS}\\s*)+(?=[\\u4e00-\\u9fff])`);

/**
 * A name without the marks that lead to a footnote: `定海区*`, `案件数①（件）`, `上城区[1]`, `许可注2`, `※岱山县`. The
 * text as it is where there is none; a text that is nothing but marks is no name with marks.
 */
export function withoutMarks(text: string): string {
  let name = text.replace(LEADING, '');
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(TRAILING, '');
  }
  return name;
}
