import type { OwnEntry } from '../domain/own';
import type { ProblemCode } from '../domain/problem';
import { aliasKey } from '../domain/fold';
import type { Delimiter, Encoding, LayoutName } from './result';
import type { Role } from './roles';

/** What a person says of a column: its role, that it holds figures, or that it is not to be read. */
export type ColumnAnswer = Role | 'figure' | 'ignored';

/**
 * What becomes of all problems of a class: taken as read, kept as missing with the doubt as its reason, or not taken;
 * a rate without its sign also as parts of one.
 */
export type DoubtAnswer = 'accept' | 'of-one' | 'missing' | 'reject';

/**
 * What a person decided about a file: plain JSON. With the original bytes it makes an import repeatable, and with
 * the fingerprint of the header it answers for next year's file of the same form.
 */
export interface Answers {
  readonly encoding?: Exclude<Encoding, 'utf-8-bom'>;
  /** Name of the workbook's sheet. */
  readonly sheet?: string;
  readonly delimiter?: Delimiter;
  /** File row of the header's first row, from 1, and how many rows it has. */
  readonly header?: { readonly row: number; readonly rows: 1 | 2 | 3 };
  readonly layout?: LayoutName;
  /** By the column's number, from 1. */
  readonly columns?: Readonly<Record<number, ColumnAnswer>>;
  /** The year of a table that does not print one. */
  readonly year?: number;
  /** By the name's `aliasKey`: the id of an indicator, or null for one that is left out. */
  readonly indicators?: Readonly<Record<string, string | null>>;
  /** By the printed name's `aliasKey`: the bureau's id, `name:` + name for one that is none of the known. */
  readonly bureaus?: Readonly<Record<string, string>>;
  /** Names that were described: they go into the reader's own dictionary with the file's figures, and out of the answers. */
  readonly own?: readonly OwnEntry[];
  readonly doubts?: Readonly<Partial<Record<ProblemCode, DoubtAnswer>>>;
  /** Same key, different values in one file: which one holds. */
  readonly conflict?: 'first' | 'last' | 'none';
}

/** Answers by what they are asked for; a name from a file is no property of an object. */
export interface AnswerBook {
  readonly indicators: ReadonlyMap<string, string | null>;
  readonly bureaus: ReadonlyMap<string, string>;
  readonly doubts: ReadonlyMap<string, DoubtAnswer>;
}

export const answerBook = ({ indicators = {}, bureaus = {}, doubts = {} }: Answers): AnswerBook => ({
  indicators: new Map(Object.entries(indicators)),
  bureaus: new Map(Object.entries(bureaus)),
  doubts: new Map(Object.entries(doubts)),
});

/** What a name is asked and answered by. */
export const answerKey = aliasKey;
