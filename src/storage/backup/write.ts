import { Zip, ZipDeflate } from 'fflate';
import type { Columns } from '../../domain/columns';
import type { DatasetMeta } from '../../domain/dataset';
import { asOwnEntry } from '../../domain/own';
import { usedEntries } from '../../domain/own-use';
import { BackupProblem, storageProblem } from '../problem';
import { toRecords } from '../rows';
import type { OwnRow, Store, Stored } from '../store';
import {
  CATALOGUE,
  FORMATS,
  seal,
  sumOf,
  type ArchiveKind,
  type Backup,
  type Entry,
  type PackageChoice,
  type SetEntry,
  type Small,
  type Watch,
} from './format';
import { LAST_BACKUP } from './last';
import { pack } from './packed';
import { isZip } from './zip';

/** Zip files of this kind end at four gigabytes. */
const LARGEST = 0xffff_ffff;

/** What an archive is made of. */
export interface Source extends Pick<Store, 'list' | 'load' | 'original' | 'listAnswers' | 'listOwn'> {
  listSettings(): Promise<Small['settings']>;
}

/** A file name that every system takes, and that its bytes give back: half a character would not come back. */
const plain = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, '_');

/** True of a name that says what kind of file it is of. */
const hasEnding = (name: string): boolean => /\.[a-z][a-z\d]{1,4}$/i.test(name);

/** The name of an original table among the files of an archive: figures entered by hand have none, and are a CSV. */
async function fileNameOf({ name }: DatasetMeta, original: Blob): Promise<string> {
  if (hasEnding(name)) return plain(name);
  return plain(name) + ((await isZip(original)) ? '.xlsx' : '.csv');
}

/** The bytes of a file where all of them can be read: the browser may have lost them. */
async function wholeOf(file: Blob | null): Promise<Blob | null> {
  try {
    if (file) await sumOf(file);
    return file;
  } catch (error) {
    if (storageProblem(error).code === 'storage-damaged') return null;
    throw error;
  }
}

/** Writes entries into one zip file, each piece by piece. */
class Writer {
  readonly entries: Entry[] = [];
  private readonly most: number;
  private readonly pieces: BlobPart[] = [];
  private size = 0;
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error;
    this.size += piece.length;
    this.pieces.push(piece as BlobPart);
  });

  /** @param most bytes that the file may have */
  constructor(most: number) {
    this.most = most;
  }

  /** @throws {BackupProblem} `backup-large` as soon as the file is longer than it may be */
  async add(
    name: string,
    content: Blob,
    onpiece: (bytes: number) => void = () => undefined,
  ): Promise<string> {
    const file = new ZipDeflate(name, { level: 6 });
    this.zip.add(file);
    let done = 0;
    const sum = await sumOf(content, (piece) => {
      done += piece.length;
      file.push(piece, done === content.size);
      if (this.size > this.most) throw new BackupProblem('backup-large', 'A backup ends at four gigabytes');
      onpiece(piece.length);
    });
    if (content.size === 0) file.push(new Uint8Array(0), true);
    this.entries.push({ name, bytes: content.size, sum });
    return name;
  }

  end(): Blob {
    this.zip.end();
    if (this.size > this.most) throw new BackupProblem('backup-large', 'A backup ends at four gigabytes');
    return new Blob(this.pieces, { type: 'application/zip' });
  }
}

/**
 * One file with all data sets of the reader's (figures and original bytes), answers, own dictionary and settings.
 * A person can open it as a zip file and finds the tables that were imported.
 * @param page what the page keeps outside of the database
 * @param most bytes that the file may have
 * @returns null where it was stopped
 * @throws {BackupProblem} `backup-large`
 */
export async function writeBackup(
  source: Source,
  page: Small['page'],
  watch: Watch,
  most = LARGEST,
): Promise<Backup | null> {
  const chosen = (await source.list()).filter(({ meta }) => meta.origin === 'user');
  const settings = (await source.listSettings()).filter(({ key }) => key !== LAST_BACKUP);
  const [answers, own] = [await source.listAnswers(), await source.listOwn()];
  const smallOf = (): Small => ({ answers, own, settings, page });
  return writeArchive(source, 'backup', chosen, true, smallOf, watch, most);
}

/**
 * One file with chosen data sets and what of the own dictionary they use, to be handed on: none of the reader's own
 * settings.
 * @param page what goes with them and is kept outside of the database
 * @returns null where it was stopped
 * @throws {BackupProblem} `backup-large`
 */
export async function writePackage(
  source: Source,
  { sets, originals }: PackageChoice,
  page: Small['page'],
  watch: Watch,
): Promise<Backup | null> {
  const chosen = (await source.list()).filter(({ meta }) => sets.includes(meta.id));
  const own = await source.listOwn();
  const smallOf = (words: readonly Words[]): Small => ({
    answers: [],
    own: usedRows(own, words),
    settings: [],
    page,
  });
  return writeArchive(source, 'package', chosen, originals, smallOf, watch, LARGEST);
}

/** What the figures of a set are about. */
type Words = Pick<Columns, 'indicators' | 'bureaus'>;

/** Rows of the own dictionary that describe what is in such sets. */
function usedRows(own: readonly OwnRow[], words: readonly Words[]): readonly OwnRow[] {
  const entries = own.flatMap(({ value }) => asOwnEntry(value) ?? []);
  const used = usedEntries(entries, words);
  return own.filter(({ value }) => used.some((entry) => entry === value));
}

async function writeArchive(
  source: Source,
  kind: ArchiveKind,
  all: readonly Stored[],
  originals: boolean,
  smallOf: (words: readonly Words[]) => Small,
  watch: Watch,
  most: number,
): Promise<Backup | null> {
  const sets: SetEntry[] = [];
  const left: string[] = [];
  const bare: string[] = [];
  const words: Words[] = [];
  const writer = new Writer(most);
  for (const [i, { meta }] of all.entries()) {
    if (watch.stopped()) return null;
    watch.progress(i, all.length);
    const number = String(i + 1).padStart(3, '0');
    try {
      const columns = await source.load(meta.id);
      const figures = pack(toRecords(meta.id, columns));
      const found = originals ? await wholeOf(await source.original(meta.id)) : null;
      if (originals && !found) bare.push(meta.name);
      const original = found ?? new Blob([]);
      let written = 0;
      const onpiece = (bytes: number): void => {
        written += bytes;
        watch.progress(i + written / (figures.size + original.size), all.length);
      };
      words.push({ indicators: columns.indicators, bureaus: columns.bureaus });
      sets.push({
        meta,
        figures: await writer.add(`数据/${number}.figures`, figures, onpiece),
        original: await writer.add(
          `原始表格/${number} ${await fileNameOf(meta, original)}`,
          original,
          onpiece,
        ),
      });
    } catch (error) {
      if (error instanceof BackupProblem || storageProblem(error).code !== 'storage-damaged') throw error;
      left.push(meta.name);
    }
  }
  const { name: format, version } = FORMATS[kind];
  const catalogue = {
    format,
    version,
    madeAt: new Date().toISOString(),
    sets,
    small: await writer.add('设置.json', jsonFile(smallOf(words))),
    entries: [...writer.entries],
  } as const;
  await writer.add(CATALOGUE, jsonFile(seal(catalogue)));
  return { file: writer.end(), sets: sets.length, left, bare };
}

const jsonFile = (value: unknown): Blob => new Blob([JSON.stringify(value, null, 1)]);
