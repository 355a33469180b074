import { withoutSpaces } from '../../domain/fold';

/** Whose sum the words of a total say: of a group of rows, of all, of all that the groups make; of nothing (平均). */
export type Rank = 'part' | 'all' | 'grand' | 'none';

const NO_SUM = /平均|均值|中位|最[大小高低]|average|mean|median/i;
const PART = /小计|subtotal/i;
const GRAND = /总计|总和|grand/i;
/** 合计, 全市合计, 各区县合计, 全省: other words before it name what it adds up (城区合计, 杭州市合计). */
const ALL =
  /^(?:全.{1,3}|各.{0,6}|本.{0,2})?(?:合计|总计|共计|总和|汇总|总数|累计|[∑Σ]|(?:grand)?total|sum)?$/i;

export function rankOf(label: string): Rank {
  const words = withoutSpaces(label).replace(
    /^[一二三四五六七八九十\d]{1,2}[、.．]|[(（].*[)）]|[【】[\]:：;；。.]|(?<=[计和])[数值行]$/g,
    '',
  );
  if (NO_SUM.test(words)) return 'none';
  if (PART.test(words)) return 'part';
  if (!ALL.test(words)) return 'part';
  return GRAND.test(words) ? 'grand' : 'all';
}
