/** A number as General shows it: 15 significant digits, no binary dust, no grouping. */
export function plain(value: number): string {
  const text = String(value);
  return text.length <= 15 ? text : String(Number(value.toPrecision(15)));
}

/** The number whose decimal point stands `places` further right, decimal digit for decimal digit. */
export function shifted(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = plain(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Rounded half away from zero on the decimal digits, as a sheet shows it: 1.005 with two places is 1.01. */
export function fixed(value: number, places: number): string {
  const magnitude = shifted(Math.round(shifted(Math.abs(value), places)), -places).toFixed(places);
  return value < 0 && Number(magnitude) !== 0 ? `-${magnitude}` : magnitude;
}
