import type { Words } from '../charts/words';
import type { Reading } from '../domain/reading';
import type { DisplayUnit } from '../query/display';
import { withUnit } from './format';

/** A reading with its unit: `≥ 47.8万元`, `10.83%`; without a number, the reason. */
export function measured(reading: Reading, unit: DisplayUnit, words: Words): string {
  const counter = words.unit(unit);
  const number = words.value(reading, unit);
  if (reading.status === 'missing' || counter === '') return number;
  return withUnit(number, counter, words.lang);
}
