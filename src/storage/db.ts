import Dexie, { type EntityTable, type Table } from 'dexie';
import type { DatasetMeta } from '../domain/dataset';
import type { HeadRecord, PartRecord } from './rows';

/** The original bytes of a data set, so that an import can be repeated with other answers. */
export interface OriginalRecord {
  readonly id: string;
  readonly blob: Blob;
}

export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
}

export const DATABASE_NAME = 'health-law-dashboard';

/** The latest `version` below. */
export const SCHEMA_VERSION = 1;

/**
 * The schema. A change of what is stored is a new `version(n)` with its `upgrade`, below the older ones, which
 * stay: a reader may come from any of them.
 */
export class Database extends Dexie {
  declare datasets: EntityTable<DatasetMeta, 'id'>;
  declare heads: EntityTable<HeadRecord, 'id'>;
  declare parts: Table<PartRecord, [dataset: string, part: number]>;
  declare originals: EntityTable<OriginalRecord, 'id'>;
  declare settings: EntityTable<SettingRecord, 'key'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      datasets: 'id',
      heads: 'id',
      parts: '[dataset+part], dataset',
      originals: 'id',
      settings: 'key',
    });
  }
}
