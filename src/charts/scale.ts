import { max, min, tickStep } from 'd3-array';

/** A number axis whose ends are ticks. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/**
 * Bars start at zero. Lines start at zero where the least figure is under half of the greatest, else just
 * below the least: a line's height is no quantity. Percentages that stay within 100 have no tick above it.
 */
export function scaleOf(values: readonly number[], kind: 'bars' | 'lines', percent = false): Scale {
  const least = min(values) ?? 0;
  const most = max(values) ?? 0;
  const zero = kind === 'bars' || (least >= 0 && least < most / 2);
  const low = zero ? Math.min(0, least) : least;
  const high = zero ? Math.max(0, most) : most;
  const capped = percent && high <= 100;
  // All alike, or apart by less than a number's own dust.
  if (high - low <= Math.max(1e-9, Math.abs(high)) * 1e-9) {
    const around = Math.abs(high) < 1e-9 ? 1 : Math.abs(high) / 10;
    return snapped(zero ? 0 : low - around, high + around, capped);
  }
  return snapped(low, high, capped);
}

const dust = (value: number): number => Number(value.toPrecision(12));

function snapped(low: number, high: number, capped: boolean): Scale {
  const interval = tickStep(low, high, 4);
  const top = dust(Math.ceil(dust(high / interval)) * interval);
  const bottom = dust(Math.floor(dust(low / interval)) * interval);
  return { min: bottom, max: capped ? Math.min(100, top) : top, interval: dust(interval) };
}

export const ticksOf = ({ min: low, max: high, interval }: Scale): readonly number[] =>
  Array.from({ length: Math.round((high - low) / interval) + 1 }, (_, i) => dust(low + i * interval));

/** Pixels from the top of a plot of this height. */
export const pixelOf = (value: number, scale: Scale, height: number): number =>
  ((scale.max - value) / (scale.max - scale.min)) * height;

/**
 * Moves labels apart so that neighbours keep `gap` pixels, in their order, as little as possible, and inside
 * `low`…`high` while they fit. Answers the new places in the order given.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  // Groups that touch are merged and centred on the mean of their wishes.
  const groups: { wish: number; members: number[] }[] = [];
  const top = (group: { wish: number; members: number[] }): number => {
    const length = (group.members.length - 1) * gap;
    return Math.max(low, Math.min(high - length, group.wish - length / 2));
  };
  for (const index of order) {
    let group = { wish: places[index] ?? 0, members: [index] };
    for (;;) {
      const before = groups[groups.length - 1];
      if (!before || top(before) + before.members.length * gap <= top(group)) break;
      groups.pop();
      const members = [...before.members, ...group.members];
      const wish = (before.wish * before.members.length + group.wish * group.members.length) / members.length;
      group = { wish, members };
    }
    groups.push(group);
  }
  const moved = [...places];
  for (const group of groups) {
    const start = top(group);
    group.members.forEach((index, i) => {
      moved[index] = start + i * gap;
    });
  }
  return moved;
}
