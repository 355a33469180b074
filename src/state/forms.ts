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
}

const WORDS = 12;

/** The answers but some. */
export const without = (answers: Answers, keys: readonly (keyof Answers)[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.some((each) => each === key)));

/** What to keep of a file's answers, or null where nothing was decided. */
export function keptForm(answers: Answers, seen: Seen, file: string, keptAt: string): KeptForm | null {
  // What holds of one file, not of its form: the year is another next time, and so are contradictions.
  const form = without(answers, ['year', 'conflict']);
  const year = answers.year ?? null;
  if (year === null && Object.keys(form).length === 0) return null;
  const words = [...new Set(seen.columns.map(({ path }) => path.join(' ')))].filter((word) => word !== '');
  return { words: words.slice(0, WORDS), file, keptAt, answers: form, year };
}

/** Answers for the next file of a form: where it prints no year, the one after the last is proposed. */
export const proposed = ({ answers, year }: KeptForm, asksYear: boolean): Answers =>
  asksYear && year !== null ? { ...answers, year: year + 1 } : answers;

/** A kept form as it comes back from the store, or null for what is none. */
export function asKeptForm(value: unknown): KeptForm | null {
  if (typeof value !== 'object' || value === null) return null;
  const { words, file, keptAt, answers, year } = value as Partial<Record<keyof KeptForm, unknown>>;
  const whole =
    Array.isArray(words) &&
    words.every((word) => typeof word === 'string') &&
    typeof file === 'string' &&
    typeof keptAt === 'string' &&
    typeof answers === 'object' &&
    answers !== null &&
    (year === null || Number.isInteger(year));
  return whole ? (value as KeptForm) : null;
}
