import type { MissingReason } from '../domain/reading';

const REASONS: ReadonlyMap<string, MissingReason> = new Map<string, MissingReason>([
  ...['', '-', '--', '---', '—', '——', '–', '―', '−', '─', '──'].map((m) => [m, 'not_reported'] as const),
  ...[
    '无数据',
    '未统计',
    '未公布',
    '未上报',
    '未报',
    '未填',
    '未填报',
    '未提供',
    '未公开',
    '暂无',
    '暂无数据',
  ].map((m) => [m, 'not_reported'] as const),
  ...['缺', '缺失', 'null', 'nan', 'none', 'nil'].map((m) => [m, 'not_reported'] as const),
  ...['/', '\\', 'n/a', 'na', '不适用'].map((m) => [m, 'not_applicable'] as const),
  ...['不详', '未知', 'unknown'].map((m) => [m, 'unknown'] as const),
  ...['…', '……', '..', '...', '......', '无'].map((m) => [m, 'doubtful'] as const),
  ...['*', '**', '***', '保密', '不公开'].map((m) => [m, 'suppressed'] as const),
]);

/**
 * Why a cell has no number, or null where it is no missing mark. `…` and `..` are doubtful because a
 * yearbook may mean "under half a unit"; `无` because someone must first say that it is zero.
 * @param text folded to ASCII width, without spaces
 */
export const missingReason = (text: string): MissingReason | null => REASONS.get(text.toLowerCase()) ?? null;

const EXCEL_ERROR = /^#(n\/a|div\/0!|ref!|value!|name\?|num!|null!|spill!|calc!|#+)$/i;

/** `#N/A`, `#DIV/0!`, and `####` of a column too narrow to print. */
export const isExcelError = (text: string): boolean => EXCEL_ERROR.test(text);
