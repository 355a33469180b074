import { jsonChecksum } from '../checksum';
import { BackupProblem, storageProblem } from '../problem';
import { FORMAT, fromRecords, toRecords } from '../rows';
import {
  CATALOGUE,
  FORMATS,
  sumOf,
  type ArchiveKind,
  type Catalogue,
  type Contents,
  type Entry,
  type Figures,
  type SealedCatalogue,
  type Watch,
} from './format';
import { unpack } from './packed';
import { apartFromOwn } from './handed-entry';
import { areColumns, isCatalogue, isMeta, isSmall } from './shape';
import { isZip, placesOf, readPlace, type Place } from './zip';

type Places = ReadonlyMap<string, Place>;

/** The catalogue is read before anything says how long it is. */
const CATALOGUE_MOST = 64 * 1024 * 1024;

const damaged = (message: string, cause?: unknown): BackupProblem =>
  new BackupProblem('backup-damaged', message, cause);

/** Runs a step; what it throws means that the file is damaged. */
async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw damaged(`${what}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

const KINDS: readonly ArchiveKind[] = ['backup', 'package'];

async function catalogueOf(file: Blob, places: Places): Promise<[ArchiveKind, Catalogue]> {
  const place = places.get(CATALOGUE);
  if (!place) throw new BackupProblem('backup-foreign', 'The file is no backup of this page');
  const found = await step(CATALOGUE, async () => {
    return JSON.parse(
      await (await readPlace(file, place, CATALOGUE_MOST)).text(),
    ) as Partial<SealedCatalogue>;
  });
  const kind = KINDS.find((each) => FORMATS[each].name === found.format);
  if (!kind) throw new BackupProblem('backup-foreign', 'The file is no backup of this page');
  const { version } = FORMATS[kind];
  if (typeof found.version === 'number' && found.version > version) {
    throw new BackupProblem('backup-newer', `Format ${found.version} of a ${kind} is newer than ${version}`);
  }
  const { sum, ...catalogue } = found;
  if (jsonChecksum(catalogue) !== sum) throw damaged('The catalogue has another checksum');
  if (!isCatalogue(catalogue)) throw damaged('The catalogue is none');
  return [kind, catalogue];
}

/** An entry of the catalogue, unpacked and checked. */
async function entryOf(file: Blob, places: Places, { name, bytes, sum }: Entry): Promise<Blob> {
  const place = places.get(name);
  if (!place) throw damaged(`${name} is missing`);
  return step(name, async () => {
    const content = await readPlace(file, place, bytes);
    if (content.size !== bytes || (await sumOf(content)) !== sum)
      throw damaged(`${name} has another checksum`);
    return content;
  });
}

async function figuresOf(content: Blob): Promise<Figures> {
  const figures = unpack(await content.arrayBuffer()) as Figures;
  try {
    const columns = fromRecords(figures.head, figures.parts);
    if (!areColumns(columns)) throw damaged('The figures stand for no words');
    if (figures.head.format < FORMAT) return toRecords(figures.head.id, columns);
  } catch (error) {
    throw damaged(storageProblem(error).message, error);
  }
  return figures;
}

async function directoryOf(file: Blob): Promise<Places> {
  if (!(await isZip(file))) throw new BackupProblem('backup-foreign', 'The file is no backup of this page');
  return step('directory', () => placesOf(file));
}

/**
 * Everything in a backup or package. Nothing is given before every byte of it is checked.
 * @returns null where it was stopped
 * @throws {BackupProblem} `backup-damaged`, `backup-foreign`, `backup-newer`
 */
export async function readBackup(file: Blob, watch: Watch): Promise<Contents | null> {
  const places = await directoryOf(file);
  const [kind, catalogue] = await catalogueOf(file, places);
  const entries = new Map<string, Blob>();
  const total = catalogue.entries.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const entry of catalogue.entries) {
    if (watch.stopped()) return null;
    entries.set(entry.name, await entryOf(file, places, entry));
    done += entry.bytes;
    watch.progress(done, total);
  }
  const named = (name: string): Blob => {
    const found = entries.get(name);
    if (!found) throw damaged(`${name} is not in the catalogue`);
    return found;
  };
  return step('contents', async () => {
    const small: unknown = JSON.parse(await named(catalogue.small).text());
    if (!isSmall(small)) throw damaged('Answers and settings are none');
    const sets: Contents['sets'][number][] = [];
    for (const { meta, figures, original } of catalogue.sets) {
      if (!isMeta(meta)) throw damaged('A list entry is none');
      sets.push({ meta, original: named(original), ...(await figuresOf(named(figures))) });
    }
    // A package hands on figures and words: what its sender answered and set up is none of ours.
    const handed = kind === 'package' ? { ...small, answers: [], settings: [] } : small;
    return { kind, madeAt: catalogue.madeAt, sets, ...handed };
  });
}

/** `readBackup`, to be put in beside what is here: figures that the sender of a package entered stay apart from one's own. */
export async function readIncoming(file: Blob, watch: Watch): Promise<Contents | null> {
  const contents = await readBackup(file, watch);
  return contents?.kind === 'package' ? { ...contents, sets: apartFromOwn(contents) } : contents;
}
