import { agreement } from './rate';
import { rankSpan, type KnownReading } from './reading';

/** A number as somebody states it. */
export interface Statement {
  readonly reading: KnownReading;
  readonly printed: string;
}

/** How two statements of one figure stand to each other: `apart` where they cannot both be right. */
export type Standing = 'alike' | 'apart' | 'rougher';

/** Whether one exact print is the other, rounded or cut: 12.3万元 for 123456元. */
const isRounded = (rough: Statement, fine: Statement): boolean =>
  /^agrees/.test(agreement(rough.reading.value, rough.printed, fine.reading.value, 1, 1));

const isPlain = ({ reading }: Statement): boolean => reading.qualifier === 'exact';

export function standing(a: Statement, b: Statement): Standing {
  if (isPlain(a) && isPlain(b)) return isRounded(a, b) || isRounded(b, a) ? 'alike' : 'apart';
  const [left, right] = [rankSpan(a.reading), rankSpan(b.reading)];
  if (left[0] > right[1] || right[0] > left[1]) return 'apart';
  return isPlain(a) !== isPlain(b) ? 'rougher' : 'alike';
}
