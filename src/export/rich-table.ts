import { guarded } from '../domain/formula';
import { escaped } from '../domain/printable';

/** A table with what must not be lost when it is pasted elsewhere. */
export interface RichTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Marks, sources and date, a paragraph each. */
  readonly foot: readonly string[];
}

const FONT = 'font-family:微软雅黑,sans-serif;font-size:10.5pt';
/** Excel takes HTML before text, and would run `=1+1` in it. */
const AS_TEXT = ";mso-number-format:'\\@'";
const CELL = 'border:1px solid #999;padding:2pt 6pt';

/** The table as HTML for Word and WPS: styles stand on each element, because they drop style sheets. */
export function tableHtml({ title, head, rows, foot }: RichTable): string {
  const cell = (tag: 'th' | 'td', text: string, at: number): string => {
    const style = `${CELL};text-align:${at === 0 ? 'left' : 'right'}${guarded(text) === text ? '' : AS_TEXT}`;
    return `<${tag} style="${style}">${escaped(text)}</${tag}>`;
  };
  const row = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((text, at) => cell(tag, text, at)).join('')}</tr>`;
  return [
    `<p style="${FONT};font-weight:bold">${escaped(title)}</p>`,
    `<table style="border-collapse:collapse;${FONT}">`,
    row('th', head),
    ...rows.map((cells) => row('td', cells)),
    '</table>',
    ...foot.map((text) => `<p style="${FONT};font-size:9pt">${escaped(text)}</p>`),
  ].join('');
}

/** The same as lines of tab-separated text, for Excel; what would run there as a formula is neutralised. */
export function tableText({ title, head, rows, foot }: RichTable): string {
  const flat = (text: string): string => guarded(text.replace(/[\t\r\n]+/g, ' '));
  const lines = [[title], head, ...rows, ...foot.map((text) => [text])];
  return lines.map((cells) => cells.map(flat).join('\t')).join('\r\n');
}
