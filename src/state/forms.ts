import type { Answers } from '../import/answers';
import type { Seen } from '../import/seen';

/** What was decided about a file of one form, for the next of that form. Plain JSON. */
export interface KeptForm {
  /** Words of the header, for a person to know the form by. */
  readonly words: readonly string[];
  /** Name of the last file of the form. */
  readonly file: string;
  /** ISO time. */
  readonly keptAt: string;
  readonly answers: Answers;
  /** The year that was asked for, where the form prints none. */
  readonly year: number | null;
  /** Of a form that the program does not recognise by itself: the table's fingerprint as it was read with the answers. */
  readonly table?: string;
}

const WORDS = 12;

/** The answers but some. */
export const without = (answers: Answers, keys: readonly (keyof Answers)[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.some((each) => each === key)));

/**
 * What to keep of a file's answers, or null where nothing was decided.
 * @param seen the table as it was read with the answers
 * @param header rows that the program does not find by itself, or null
 */
export function keptForm(
  answers: Answers,
  seen: Seen,
  file: string,
  keptAt: string,
  header: Place['header'] = null,
): KeptForm | null {
  // What holds of one file, not of its form: the year is another next time, and so are contradictions; what was
  // described is in the own dictionary.
  const form = without(answers, ['year', 'conflict', 'own']);
  const year = answers.year ?? null;
  if (year === null && Object.keys(form).length === 0) return null;
  const pointed = header ? { answers: { ...form, header }, table: seen.fingerprint } : { answers: form };
  const words = [...new Set(seen.columns.map(({ path }) => path.join(' ')))].filter((word) => word !== '');
  return { words: words.slice(0, WORDS), file, keptAt, year, ...pointed };
}

/** Answers for the next file of a form: where it prints no year, the one after the last is proposed. */
export const proposed = ({ answers, year }: KeptForm, asksYear: boolean): Answers =>
  asksYear && year !== null ? { ...answers, year: year + 1 } : answers;

/** Where a form is kept, and the header that goes with it. */
export interface Place {
  readonly form: string;
  /** Rows that someone pointed at, where the program does not find the header; else null. */
  readonly header: Answers['header'] | null;
}

/** Where what was decided about a file may be kept, by its reading without answers. */
export const placesOf = ({
  fingerprint,
  headers,
}: Pick<Seen, 'fingerprint' | 'headers'>): readonly Place[] =>
  fingerprint !== ''
    ? [{ form: fingerprint, header: null }]
    : headers.map(({ key, row, rows }) => ({ form: key, header: { row, rows } }));

/** The place of a file whose table was read with this header; null where its form cannot be told again. */
export const placeOf = (places: readonly Place[], header: Seen['header']): Place | null =>
  places.find((place) => place.header === null) ??
  places.find((place) => place.header?.row === header?.row && place.header?.rows === header?.rows) ??
  null;

/** A kept form as it comes back from the store, or null for what is none. */
export function asKeptForm(value: unknown): KeptForm | null {
  if (typeof value !== 'object' || value === null) return null;
  const { words, file, keptAt, answers, year, table } = value as Partial<Record<keyof KeptForm, unknown>>;
  const whole =
    Array.isArray(words) &&
    words.every((word) => typeof word === 'string') &&
    typeof file === 'string' &&
    typeof keptAt === 'string' &&
    !Number.isNaN(Date.parse(keptAt)) &&
    typeof answers === 'object' &&
    answers !== null &&
    (table === undefined || typeof table === 'string') &&
    (year === null || Number.isInteger(year));
  return whole ? (value as KeptForm) : null;
}
