import { approximate } from './approximate';
import { conflict } from './conflict';
import { jump } from './jump';
import type { Check } from './material';
import { percent } from './percent';
import { rates } from './rates';
import { records } from './records';
import { sameFigure } from './same-figure';
import { territory } from './territory';
import { totals } from './totals';
import { unitDoubt } from './unit-doubt';
import { whole } from './whole';

/** Every check there is. To add one: a file of its own, a line here, its words in `src/i18n/checks-zh.ts`. */
export const CHECKS: readonly Check[] = [
  rates,
  totals,
  territory,
  whole,
  percent,
  unitDoubt,
  conflict,
  jump,
  records,
  sameFigure,
  approximate,
];
