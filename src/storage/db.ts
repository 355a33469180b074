import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { DatasetMeta } from '../domain/dataset';
import type { HistoryEntry } from '../domain/history';
import { jsonChecksum } from './checksum';
import { sizeOfPart } from '../domain/packed';
import { FORMAT, fromRecords, sealed, toRecords, type HeadRecord, type PartRecord } from './rows';

/** A data set that is current: a pointer to one of its versions. */
export interface CurrentRecord {
  readonly id: string;
  readonly version: string;
  readonly hidden: boolean;
}

/** A data set as one import made it. Figures stand in head and parts under the same key. */
export interface VersionRecord {
  readonly key: string;
  readonly dataset: string;
  /** `hidden` is false here: the pointer says it. */
  readonly meta: DatasetMeta;
  /** Checksum of `meta` and of the head, which vouches for the parts. */
  readonly sum: number;
  /** Of figures and original, roughly. */
  readonly bytes: number;
  /** Key of the original bytes; versions of the same file share them. */
  readonly original: string;
}

/** The original bytes of a data set, so that an import can be repeated with other answers. */
export interface OriginalRecord {
  readonly id: string;
  readonly blob: Blob;
}

export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
}

/** A row of the reader's own dictionary: an indicator, a bureau, a break. */
export interface OwnRecord {
  readonly kind: string;
  readonly key: string;
  readonly value: unknown;
}

export const DATABASE_NAME = 'health-law-dashboard';

/** The latest `version` below. */
export const SCHEMA_VERSION = 4;

/** The setting that holds a `SchemaMark`. */
export const SCHEMA_KEY = 'schema';

/** What the database says of itself, beside the browser's own count. */
export interface SchemaMark {
  readonly schema: number;
  /** The oldest schema whose pages can still read what is stored. */
  readonly readableFrom: number;
}

const MARK: SchemaMark = { schema: SCHEMA_VERSION, readableFrom: 3 };

/** The sum of a version: of its list entry, and of its head. */
export const sumOfVersion = (meta: DatasetMeta, head: Pick<HeadRecord, 'sum'>): number =>
  jsonChecksum(meta, head.sum);

/** From one version a set to a pointer and its versions, with checksums. A set without its head is damaged and stays so. */
async function upgradeFrom1(transaction: Transaction): Promise<void> {
  const table = <T>(name: string): Table<T, string> => transaction.table(name);
  for (const stored of await table<DatasetMeta>('datasets').toArray()) {
    const { id, hidden } = stored;
    const parts = await table<PartRecord>('parts').where('dataset').equals(id).toArray();
    const open = await table<HeadRecord>('heads').get(id);
    const head = open && sealed({ ...open, format: 2 }, parts);
    if (head) await table<HeadRecord>('heads').put(head);
    const meta = { ...stored, hidden: false };
    const size = (await table<OriginalRecord>('originals').get(id))?.blob.size ?? 0;
    const version: VersionRecord = {
      key: id,
      dataset: id,
      meta,
      sum: head ? sumOfVersion(meta, head) : 0,
      bytes: size + sizeOf(parts),
      original: id,
    };
    await table<VersionRecord>('versions').put(version);
    await table<CurrentRecord>('datasets').put({ id, version: id, hidden });
  }
}

/** From columns as they are to packed ones. A damaged set stays as it is, and is found damaged. */
async function upgradeFrom2(transaction: Transaction): Promise<void> {
  const table = <T>(name: string): Table<T, string> => transaction.table(name);
  for (const version of await table<VersionRecord>('versions').toArray()) {
    const { key, meta } = version;
    const old = await table<HeadRecord>('heads').get(key);
    const plain = await table<PartRecord>('parts').where('dataset').equals(key).toArray();
    if (!old || old.format >= FORMAT || sumOfVersion(meta, old) !== version.sum) continue;
    let packed: ReturnType<typeof toRecords>;
    try {
      packed = toRecords(key, fromRecords(old, plain));
    } catch {
      continue;
    }
    const { head, parts } = packed;
    await table<HeadRecord>('heads').put(head);
    for (const part of parts) await table<PartRecord>('parts').put(part);
    const saved = sizeOf(plain) - sizeOf(parts);
    const sum = sumOfVersion(meta, head);
    await table<VersionRecord>('versions').put({ ...version, sum, bytes: version.bytes - saved });
  }
  await table<SettingRecord>('settings').put({ key: SCHEMA_KEY, value: MARK });
}

const sizeOf = (parts: readonly PartRecord[]): number =>
  parts.reduce((sum, part) => sum + sizeOfPart(part), 0);

/**
 * The schema. A change of what is stored is a new `version(n)` with its `upgrade`, below the older ones, which
 * stay: a reader may come from any of them. Each has a fixture in the tests.
 */
export class Database extends Dexie {
  declare datasets: EntityTable<CurrentRecord, 'id'>;
  declare versions: EntityTable<VersionRecord, 'key'>;
  declare heads: EntityTable<HeadRecord, 'id'>;
  declare parts: Table<PartRecord, [version: string, part: number]>;
  declare originals: EntityTable<OriginalRecord, 'id'>;
  declare settings: EntityTable<SettingRecord, 'key'>;
  declare history: EntityTable<HistoryEntry, 'id'>;
  declare answers: EntityTable<SettingRecord, 'key'>;
  declare own: Table<OwnRecord, [kind: string, key: string]>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      datasets: 'id',
      heads: 'id',
      parts: '[dataset+part], dataset',
      originals: 'id',
      settings: 'key',
    });
    this.version(2)
      .stores({ versions: 'key', history: '++id', answers: 'key', own: '[kind+key], kind' })
      .upgrade(upgradeFrom1);
    this.version(3).stores({}).upgrade(upgradeFrom2);
    // Units of several data sets: an older page would take one of them back, and let go of the others' versions.
    this.version(4)
      .stores({})
      .upgrade(async (transaction) => {
        await transaction.table<SettingRecord>('settings').put({ key: SCHEMA_KEY, value: MARK });
      });
    this.on('populate', async (transaction) => {
      await transaction.table<SettingRecord>('settings').put({ key: SCHEMA_KEY, value: MARK });
    });
  }
}
