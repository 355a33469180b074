const channels = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** The colour at `share` (0…1) of the way between two `#rrggbb` colours. */
export function interpolateRgb([low, high]: readonly [string, string], share: number): string {
  const to = channels(high);
  const mixed = channels(low).map((from, i) => Math.round(from + ((to[i] ?? from) - from) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself, or darkened towards `ink` until text in it is readable on `ground` (4.5 : 1). */
export function readable(colour: string, ground: string, ink: string): string {
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = interpolateRgb([colour, ink], share);
    if (contrast(mixed, ground) >= 4.5) return mixed;
  }
  return ink;
}
