import type { Layout } from './plan';
import { long } from './long';
import { wideIndicator } from './wide-indicator';
import { wideYear } from './wide-year';
import { cross } from './cross';

/** All layouts that are read. A layout answers null where a table is not its own. */
export const LAYOUTS: readonly Layout[] = [long, wideYear, wideIndicator, cross];
