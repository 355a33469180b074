const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** A value that JSON can spell as a text that is one for equal values, in whatever order their fields stand. */
export const told = (value: unknown): string => JSON.stringify(value, sorted) ?? '';

/** True of values that JSON spells alike. */
export const isSame = (a: unknown, b: unknown): boolean => told(a) === told(b);
