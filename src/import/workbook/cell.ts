import { isoText } from './datetext';
import { damaged } from './failure';
import { unescaped } from './strings';
import type { Styles } from './styles';

/** A cell as it is stored: `t`, `s` and `v` of SpreadsheetML. */
export interface StoredCell {
  readonly type: string;
  readonly style: string;
  /** Empty where the cell holds nothing, or a formula without a stored result. */
  readonly value: string;
  readonly inline: string;
}

/** The text that a person sees in a cell. @throws WorkbookFailure */
export function cellText(cell: StoredCell, strings: readonly string[] | null, styles: Styles): string {
  const { type, value } = cell;
  if (type === 'inlineStr') return cell.inline;
  if (value === '') return '';
  if (type === 's') {
    const text = strings?.[Number(value)];
    if (text === undefined) throw damaged(`no string ${value.slice(0, 20)}`);
    return text;
  }
  if (type === 'str') return unescaped(value);
  if (type === 'b') return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'e') return value;
  if (type === 'd') return isoText(value);
  const number = Number(value);
  return Number.isFinite(number) ? styles(cell.style)(number) : value;
}
