import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';

/** What a bureau's size is measured by. */
const SIZES: ReadonlySet<string> = new Set(['officers', 'supervised_units', 'population']);

/** The indicators that set a raw count or amount against a bureau's size: per officer, per supervised unit, per ten thousand residents. */
export const perSize = (indicatorId: string, { indicators }: Dictionary): readonly Indicator[] =>
  indicators.filter(
    ({ kind, numeratorId, denominatorId }) =>
      kind === 'mean' && numeratorId === indicatorId && SIZES.has(denominatorId),
  );
