import type { Indicator } from './indicator';

/**
 * True for a number up to one of an indicator in percent, where nothing near it says in what it is: 0.9708 is 97.08 %
 * as spreadsheets keep it, and 0.97 % as printed.
 */
export const isBareRate = (value: number, { kind, unit }: Pick<Indicator, 'kind' | 'unit'>): boolean =>
  (kind === 'rate' || kind === 'share') && unit === '%' && value !== 0 && Math.abs(value) <= 1;
