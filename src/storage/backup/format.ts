import type { DatasetMeta } from '../../domain/dataset';
import { checksum, jsonChecksum } from '../checksum';
import type { HeadRecord, PartRecord } from '../rows';
import type { OwnRow } from '../store';
import type { HandedBriefing } from './lists';

/** A backup holds all that is the reader's; a package holds what was chosen to be handed on. */
export type ArchiveKind = 'backup' | 'package';

/** Names of the two files, and the version of what `Catalogue` and its entries hold; a newer one reads the older too. */
export const FORMATS = {
  backup: { name: 'weijian-fazhi-dashboard/backup', version: 2 },
  package: { name: 'weijian-fazhi-dashboard/package', version: 1 },
} as const satisfies Readonly<Record<ArchiveKind, { readonly name: string; readonly version: number }>>;

/** The entry that names all others. */
export const CATALOGUE = 'backup.json';

/** Entries are read, summed and written in pieces of so many bytes: part of the format. */
export const PIECE = 4 * 1024 * 1024;

/** One file inside. */
export interface Entry {
  readonly name: string;
  readonly bytes: number;
  readonly sum: number;
}

/** A data set inside: its list entry, and the names of its figures and original bytes. */
export interface SetEntry {
  readonly meta: DatasetMeta;
  readonly figures: string;
  readonly original: string;
}

export interface Catalogue {
  readonly format: string;
  readonly version: number;
  /** ISO time. */
  readonly madeAt: string;
  readonly sets: readonly SetEntry[];
  /** The name of the entry with answers, own dictionary and settings. */
  readonly small: string;
  readonly entries: readonly Entry[];
}

/** The catalogue as it is written, with the checksum of the rest. */
export type SealedCatalogue = Catalogue & { readonly sum: number };

export const seal = (catalogue: Catalogue): SealedCatalogue => ({
  ...catalogue,
  sum: jsonChecksum(catalogue),
});

/** All that is small. */
export interface Small {
  readonly answers: readonly { readonly key: string; readonly value: unknown }[];
  readonly own: readonly OwnRow[];
  readonly settings: readonly { readonly key: string; readonly value: unknown }[];
  /** What the page keeps outside of the database. */
  readonly page: Readonly<Record<string, string>>;
}

/** The figures of a data set as they are stored. */
export interface Figures {
  readonly head: HeadRecord;
  readonly parts: readonly PartRecord[];
}

/** Everything in a backup or package, whole and checked. */
export interface Contents extends Small {
  readonly kind: ArchiveKind;
  readonly madeAt: string;
  readonly sets: readonly (Figures & { readonly meta: DatasetMeta; readonly original: Blob })[];
}

/**
 * How a data set stands to what is stored. `completed`: the same figures, and now the table that they were imported
 * from. `shipped`: it comes with the page, whose own edition counts, wherever a package was made.
 */
export type SetState = 'new' | 'same' | 'completed' | 'different' | 'shipped';

/** What a restoring would do. */
export interface RestorePlan {
  readonly kind: ArchiveKind;
  readonly madeAt: string;
  readonly sets: readonly { readonly meta: DatasetMeta; readonly state: SetState }[];
  readonly answers: number;
  /** How many rows of the own dictionary come in. */
  readonly own: number;
  /** What a package describes otherwise than the own dictionary, which stays as it is. */
  readonly clashes: readonly string[];
  /** Of a package. */
  readonly briefings: readonly HandedBriefing[];
}

/** What goes into a package. */
export interface PackageChoice {
  /** Ids of data sets. */
  readonly sets: readonly string[];
  /** Whether the tables that were imported go with their figures. */
  readonly originals: boolean;
}

/** A backup or package, and what damage kept out of it. */
export interface Backup {
  readonly file: Blob;
  readonly sets: number;
  /** Names of data sets whose figures are damaged. */
  readonly left: readonly string[];
  /** Names of data sets whose original bytes could not be put in. */
  readonly bare: readonly string[];
}

/** How a long piece of work is watched and stopped. */
export interface Watch {
  progress(done: number, total: number): void;
  stopped(): boolean;
}

/** The checksum of a file, piece by piece; calls `each` with every piece. */
export async function sumOf(
  file: Blob,
  each: (piece: Uint8Array) => void = () => undefined,
): Promise<number> {
  let sum = 0;
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    sum = checksum(piece, sum);
    each(piece);
  }
  return sum;
}
