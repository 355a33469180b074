import type { Answers, ColumnAnswer } from '../../import/answers';
import type { Seen, SeenColumn } from '../../import/seen';
import { ROLES } from '../../import/roles';
import type { Texts } from '../../i18n/index';
import type { WizardTexts } from '../../i18n/wizard';

/** What a column can be said to be, figures and unread ones first. */
export const COLUMN_ANSWERS: readonly ColumnAnswer[] = ['figure', 'ignored', ...ROLES];

/** The header over a column, in one line. */
export const headerOf = ({ path }: SeenColumn, t: WizardTexts): string =>
  path.join(' ') === '' ? t.columns.blank : path.join(' ');

/** What a column is taken for: what was answered, else what was understood. */
export const roleOf = (column: SeenColumn, at: number, answers: Answers): string =>
  answers.columns?.[at + 1] ?? column.role;

/** What the header of a column of figures says of them: indicator, bureau, year, unit, scope. */
export function meaningOf(column: SeenColumn, t: WizardTexts, texts: Texts): string {
  if (column.role !== 'figure') return '';
  const { indicator, bureau, year, unit, scope } = column;
  const name = indicator === null ? '' : texts.lang === 'en' ? indicator.nameEn : indicator.nameZh;
  return [name, bureau, year === null ? '' : t.columns.year(year), unit, scope]
    .filter((part) => part !== '')
    .join(texts.sep);
}

const SAMPLES = 3;

/** A few different cells of a column, from the first rows with figures. */
export function samplesOf({ head }: Seen, at: number): readonly string[] {
  const cells = head
    .filter(({ fate }) => fate === 'figures' || fate === 'rejected')
    .map(({ cells: row }) => (row[at] ?? '').trim())
    .filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, SAMPLES);
}

/** One line for all columns: how many hold figures, which others are read, how many are not. */
export function columnsSummary({ columns }: Seen, t: WizardTexts, texts: Texts): string {
  const count = (role: string): number => columns.filter((column) => column.role === role).length;
  const others = columns.filter(({ role }) => role !== 'figure' && role !== 'ignored');
  const names = [...new Set(others.map(({ role }) => t.columns.roles[role] ?? role))];
  return t.columns.summary(count('figure'), names.join(texts.comma), count('ignored'));
}
