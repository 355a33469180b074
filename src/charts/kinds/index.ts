import type { ChartKind, KindName } from '../kind';
import { bars } from './bars';
import { card } from './card';
import { dots } from './dots';
import { funnel } from './funnel';
import { heat } from './heat';
import { ranked } from './ranked';
import { slope } from './slope';
import { trend } from './trend';

/** Every way to draw a comparison, in the order of the menu. */
export const KINDS: Readonly<Record<KindName, ChartKind>> = {
  card,
  trend,
  ranked,
  bars,
  slope,
  heat,
  dots,
  funnel,
};
