const formats = new Map<string, Intl.NumberFormat>();

/** What `Intl` takes everywhere. */
const MOST_PLACES = 20;

function formatOf(language: 'zh' | 'en', decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  const found = formats.get(key);
  if (found) return found;
  const made = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    minimumFractionDigits: 0,
    maximumFractionDigits: decimals,
  });
  formats.set(key, made);
  return made;
}

/**
 * A number with thousands separators and at most `decimals` places: digits that a report printed are kept
 * and none are invented behind them (10.8264 → 10.83, 97.1 → 97.1). Only zero is printed as 0: a number that
 * would round to it keeps two digits.
 */
export function formatNumber(value: number, decimals: number, language: 'zh' | 'en'): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  const places = size < 0.5 / 10 ** decimals ? 1 - Math.floor(Math.log10(size)) : decimals;
  return formatOf(language, Math.min(places, MOST_PLACES)).format(value).replace('-', '−');
}

/** A number with its unit behind it; in English apart, multiplied where it is a power of ten, and in the singular behind 1. */
export function withUnit(number: string, unit: string, lang: 'zh' | 'en'): string {
  if (lang === 'zh' || unit === '%' || unit === '') return number + unit;
  if (/^10/.test(unit)) return `${number} × ${unit}`;
  return `${number} ${number === '1' ? unit.replace(/^people$/, 'person').replace(/s$/, '') : unit}`;
}
