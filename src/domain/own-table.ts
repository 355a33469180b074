import { UNKNOWN_INDICATOR_PREFIX } from './indicator';
import { OWN_BREAK_PREFIX } from './own';

/** The tables of `data/` that own entries become rows of, with their columns. */
export const OWN_TABLES = {
  indicator: {
    file: 'indicators',
    columns:
      'id name_zh name_en category class core unit kind numerator_id denominator_id polarity header_aliases prose_aliases definition_zh definition_en caveats_zh caveats_en'.split(
        ' ',
      ),
  },
  bureau: {
    file: 'institutions',
    columns: 'region old_name new_name when evidence source status'.split(' '),
  },
  break: {
    file: 'breaks',
    columns: 'id kind codes indicators date severs label_zh label_en source'.split(' '),
  },
} as const;

/** What stands in a cell that a table demands and the reader has not said: for the maintainer to fill in. */
export const TO_BE_WRITTEN = '待补 to be written';

/** 32 bits of FNV-1a, as six or seven letters and digits. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36);
}

/** The id of an own indicator in a table, whose ids are of Latin letters: always the same for the same entry. */
export const tableIdOf = (id: string): string =>
  id.startsWith(UNKNOWN_INDICATOR_PREFIX) ? `own_${hash(id)}` : id;

/** The id of an own break in a table. */
export const breakIdOf = (id: string): string => `own-${id.slice(OWN_BREAK_PREFIX.length)}`;
