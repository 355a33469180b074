import type { Dictionary } from '../../domain/dictionary';

/** Name of a region as it is called last; the code itself where no table has it. */
export const regionName = (code: string, dictionary: Dictionary): string => {
  const rows = dictionary.regionsByCode.get(code);
  return rows?.[rows.length - 1]?.name ?? code;
};
