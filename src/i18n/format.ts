const formats = new Map<string, Intl.NumberFormat>();

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
 * and none are invented behind them (10.8264 → 10.83, 97.1 → 97.1).
 */
export function formatNumber(value: number, decimals: number, language: 'zh' | 'en'): string {
  const text = formatOf(language, decimals).format(value);
  return text === '-0' ? '0' : text.replace('-', '−');
}
