import { Zip, ZipDeflate } from 'fflate';
import { storageProblem, StorageProblem } from '../problem';
import { toRecords } from '../rows';
import type { Store, Stored } from '../store';
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

/** Zip files of this kind end at four gigabytes. */
const LARGEST = 0xffff_ffff;

/** What an archive is made of. */
export interface Source extends Pick<Store, 'list' | 'load' | 'original' | 'listAnswers' | 'listOwn'> {
  listSettings(): Promise<Small['settings']>;
}

/** A file name that every system takes, and that its bytes give back: half a character would not come back. */
const plain = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, '_');

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
  private readonly pieces: BlobPart[] = [];
  private size = 0;
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error;
    this.size += piece.length;
    this.pieces.push(piece as BlobPart);
  });

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
      onpiece(piece.length);
    });
    if (content.size === 0) file.push(new Uint8Array(0), true);
    this.entries.push({ name, bytes: content.size, sum });
    return name;
  }

  end(): Blob {
    this.zip.end();
    if (this.size > LARGEST) throw new StorageProblem('storage-full', 'A backup ends at four gigabytes');
    return new Blob(this.pieces, { type: 'application/zip' });
  }
}

/**
 * One file with all data sets of the reader's (figures and original bytes), answers, own dictionary and settings.
 * A person can open it as a zip file and finds the tables that were imported.
 * @param page what the page keeps outside of the database
 * @returns null where it was stopped
 */
export async function writeBackup(source: Source, page: Small['page'], watch: Watch): Promise<Backup | null> {
  const chosen = (await source.list()).filter(({ meta }) => meta.origin === 'user');
  const settings = (await source.listSettings()).filter(({ key }) => key !== LAST_BACKUP);
  const [answers, own] = [await source.listAnswers(), await source.listOwn()];
  return writeArchive(source, 'backup', chosen, true, { answers, own, settings, page }, watch);
}

/**
 * One file with chosen data sets and the own dictionary, to be handed on: none of the reader's own settings.
 * @param page what goes with them and is kept outside of the database
 * @returns null where it was stopped
 */
export async function writePackage(
  source: Source,
  { sets, originals }: PackageChoice,
  page: Small['page'],
  watch: Watch,
): Promise<Backup | null> {
  const chosen = (await source.list()).filter(({ meta }) => sets.includes(meta.id));
  const small = { answers: [], own: await source.listOwn(), settings: [], page };
  return writeArchive(source, 'package', chosen, originals, small, watch);
}

async function writeArchive(
  source: Source,
  kind: ArchiveKind,
  all: readonly Stored[],
  originals: boolean,
  small: Small,
  watch: Watch,
): Promise<Backup | null> {
  const sets: SetEntry[] = [];
  const left: string[] = [];
  const bare: string[] = [];
  const writer = new Writer();
  for (const [i, { meta }] of all.entries()) {
    if (watch.stopped()) return null;
    watch.progress(i, all.length);
    const number = String(i + 1).padStart(3, '0');
    try {
      const figures = pack(toRecords(meta.id, await source.load(meta.id)));
      const found = originals ? await wholeOf(await source.original(meta.id)) : null;
      if (originals && !found) bare.push(meta.name);
      const original = found ?? new Blob([]);
      let written = 0;
      const onpiece = (bytes: number): void => {
        written += bytes;
        watch.progress(i + written / (figures.size + original.size), all.length);
      };
      sets.push({
        meta,
        figures: await writer.add(`数据/${number}.figures`, figures, onpiece),
        original: await writer.add(`原始表格/${number} ${plain(meta.name)}`, original, onpiece),
      });
    } catch (error) {
      if (storageProblem(error).code !== 'storage-damaged') throw error;
      left.push(meta.name);
    }
  }
  const { name: format, version } = FORMATS[kind];
  const catalogue = {
    format,
    version,
    madeAt: new Date().toISOString(),
    sets,
    small: await writer.add('设置.json', jsonFile(small)),
    entries: [...writer.entries],
  } as const;
  await writer.add(CATALOGUE, jsonFile(seal(catalogue)));
  return { file: writer.end(), sets: sets.length, left, bare };
}

const jsonFile = (value: unknown): Blob => new Blob([JSON.stringify(value, null, 1)]);
