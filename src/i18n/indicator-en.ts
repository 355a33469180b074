import type { IndicatorTexts } from './indicator-zh';

/** Texts of an indicator's page, in English. */
export const indicatorEn: IndicatorTexts = {
  about: 'About the indicator',
  definition: 'Definition',
  unit: 'Unit',
  kind: 'Kind',
  kinds: { count: 'count', amount: 'amount', rate: 'rate', share: 'share', mean: 'mean' },
  numerator: 'Numerator',
  denominator: 'Denominator',
  noPart: 'none set',
  polarity: 'Polarity',
  polarities: {
    'higher better': 'higher is better',
    'lower better': 'lower is better',
    neutral: 'none: neither high nor low is a verdict',
  },
  caveats: 'Caveats',
  aliases: 'Column headers',
  none: 'none',
  publishers: 'Who states it',
  publishersIn: (year, names, count, shown, fictional) => {
    const demo = fictional > 0 ? `, ${fictional} of them demo (fictional)` : '';
    return count > shown
      ? `${year}: ${names} and ${count - shown} more${demo}`
      : `${year}: ${names} (${count}${demo})`;
  },
  nobody: 'No bureau in the loaded data states it.',
  breaks: 'Breaks',
  severed: (date, label) => `${date} ${label} (not comparable across it)`,
  noted: (date, label) => `${date} ${label}`,
};
