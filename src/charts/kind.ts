import type { EChartsCoreOption } from 'echarts/core';
import type { Comparison } from '../query/comparison';
import type { Omission } from './shares';
import type { Theme } from './theme';
import type { Words } from './words';

export const KIND_NAMES = ['card', 'trend', 'ranked', 'bars', 'slope', 'heat', 'dots', 'funnel'] as const;
export type KindName = (typeof KIND_NAMES)[number];

/** Why a view does not fit a comparison; has words in `src/i18n`. */
export type UnfitReason =
  | 'needs-two-years'
  | 'needs-several-years'
  | 'needs-several-bureaus'
  | 'needs-ten-bureaus'
  | 'needs-fraction'
  | 'mixed-units'
  | 'too-many'
  | 'no-figures';

/** Size in CSS pixels of the place that a chart gets. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/**
 * A way to draw a comparison: one file in `kinds/`. `option` is plain JSON that ECharts takes: no
 * functions, so that it can be stored, sent and compared. `card` has no option: it is drawn as HTML.
 */
export interface ChartKind {
  readonly name: KindName;
  /** null where it fits. */
  fits(comparison: Comparison): UnfitReason | null;
  /** Height in pixels that the content wants at the given width. */
  height(comparison: Comparison, width: number): number;
  option(comparison: Comparison, frame: Frame, theme: Theme, words: Words): EChartsCoreOption;
  /** Known figures that the picture leaves out in whole or in part: the foot of the card names them. */
  omissions?(comparison: Comparison): readonly Omission[];
}
