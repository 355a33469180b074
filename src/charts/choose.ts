import type { Comparison } from '../query/comparison';
import { assemble } from '../query/assemble';
import { breaksWithin } from '../query/breaks';
import { FEW_BUREAUS, orient, type Orientation } from '../query/orient';
import type { PanelDefinition } from '../query/panels';
import { shapeOf } from '../query/shape';
import { figuresIn, knownYears, slotsOf } from './figures';
import { KIND_NAMES, type KindName, type UnfitReason } from './kind';
import { KINDS } from './kinds/index';

/** Which part of a comparison each view is about; a card shows whatever its panel is about. */
const ORIENTATIONS: Readonly<Record<Exclude<KindName, 'card'>, Orientation>> = {
  trend: 'years',
  ranked: 'focus',
  bars: 'ours',
  slope: 'both',
  heat: 'both',
  dots: 'focus',
  funnel: 'focus',
};

/** The slice of a panel's comparison that a view draws; title, notes and table twin follow it. */
export const sliceFor = (
  comparison: Comparison,
  kind: KindName,
  panel: Pick<PanelDefinition, 'orientation'>,
): Comparison => {
  const slice = orient(comparison, kind === 'card' ? panel.orientation : ORIENTATIONS[kind]);
  return kind === 'slope' ? twoYears(slice) : slice;
};

/** Of many years the first and the last in which anything is known: what a slope draws, and its foot explains. */
function twoYears(comparison: Comparison): Comparison {
  const known = knownYears(comparison);
  const years = known.filter((_, i) => i === 0 || i === known.length - 1);
  if (years.length < 2 || years.length === comparison.years.length) return comparison;
  const rows = comparison.rows.map((row) => {
    const cells = row.cells.filter(({ year }) => years.includes(year));
    return { ...row, cells, breaks: breaksWithin(row.breaks, cells) };
  });
  const hidden = comparison.notes.find(({ code }) => code === 'scope-hidden')?.params['count'];
  return assemble(comparison.question, years, rows, comparison.sources, Number(hidden ?? 0));
}

/** Every view with the reason why it does not fit the comparison, null where it does. */
export function fittingKinds(
  comparison: Comparison,
  panel: Pick<PanelDefinition, 'orientation'> = { orientation: 'both' },
): readonly { readonly name: KindName; readonly reason: UnfitReason | null }[] {
  return KIND_NAMES.map((name) => ({ name, reason: KINDS[name].fits(sliceFor(comparison, name, panel)) }));
}

/** The views to try, the best first. */
function preferred(comparison: Comparison, panel: Pick<PanelDefinition, 'orientation'>): readonly KindName[] {
  const slice = orient(comparison, panel.orientation);
  const { bureaus, years } = shapeOf(slice);
  if (bureaus <= 1 && years <= 1) return ['card', 'ranked'];
  if (panel.orientation === 'focus') return ['ranked', 'trend', 'card'];
  const now = new Set(figuresIn(slice, comparison.question.focusYear).map(({ row }) => row.bureau.id)).size;
  if (years <= 1) return now > 1 ? ['ranked', 'card'] : ['card', 'ranked'];
  const slots = slotsOf(slice.rows);
  const counts = slots.every(({ first }) => first.indicator.kind === 'count');
  if (slots.length > 1 && counts)
    return bureaus > FEW_BUREAUS ? ['heat', 'ranked', 'trend'] : ['bars', 'trend', 'heat', 'ranked'];
  if (years === 2 && bureaus > 1) return ['slope', 'trend', 'heat', 'ranked'];
  if (bureaus <= FEW_BUREAUS) return ['trend', 'bars', 'heat', 'ranked'];
  return ['heat', 'ranked', 'trend', 'bars'];
}

/**
 * The view that follows the selection: one figure is a card, one bureau over years a trend, bureaus in one
 * year ranked bars, few over years lines, many a heat table, two years a slope; several counts of one bureau
 * stand side by side by year. Always one that fits; without any figure a card, which says so.
 */
export function chooseKind(comparison: Comparison, panel: Pick<PanelDefinition, 'orientation'>): KindName {
  const fitting = new Set(
    fittingKinds(comparison, panel)
      .filter(({ reason }) => reason === null)
      .map(({ name }) => name),
  );
  const order = [...preferred(comparison, panel), ...KIND_NAMES];
  return order.find((name) => fitting.has(name)) ?? 'card';
}
