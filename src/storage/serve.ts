import type { Columns } from '../domain/columns';
import type { UnitKind } from '../domain/history';
import { openDatabase, type DatabaseStore, type IncomingSet } from './datasets';
import type { PartRecord } from './rows';
import { storageProblem, type StorageCode } from './problem';

/** What a page may ask of the store behind it. */
export type StoreMethod =
  | Exclude<keyof DatabaseStore, 'persistent' | 'readOnly' | 'save' | 'saveRecords'>
  | 'open'
  | 'part'
  | 'saveParts';

/** One question to the storage worker; replies carry its number. */
export interface Call {
  readonly number: number;
  readonly method: StoreMethod;
  readonly args: readonly unknown[];
}

export interface Reply {
  readonly number: number;
  readonly value: unknown;
  readonly problem: { readonly code: StorageCode; readonly message: string } | null;
}

const isColumns = (value: unknown): value is Columns =>
  typeof value === 'object' && value !== null && 'offsets' in value;

/** The buffers of a data set go to the page, they are not copied. */
function buffersOf(value: unknown): Transferable[] {
  if (!isColumns(value)) return [];
  return Object.values(value).flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );
}

/** Answers calls on the database that `open` names: the worker's side of `openRemote`. Never rejects. */
export function serveStore(): (call: Call) => Promise<[Reply, Transferable[]]> {
  let store: DatabaseStore | null = null;
  /** Parts that have come of sets that are being saved, by the page's number of the saving. */
  const arriving = new Map<number, PartRecord[]>();
  const carryOut = async ({ method, args }: Call): Promise<unknown> => {
    if (method === 'open') {
      store = await openDatabase(...(args as [string?]));
      return store.readOnly;
    }
    if (!store) throw new Error('The database is opened before it is asked');
    if (method === 'part') {
      const [saving, part] = args as [number, PartRecord];
      const parts = arriving.get(saving);
      if (parts) parts.push(part);
      else arriving.set(saving, [part]);
      return null;
    }
    if (method === 'saveParts') {
      const [saving, set, kind] = args as [number, Omit<IncomingSet, 'parts'>, UnitKind | null];
      const parts = arriving.get(saving) ?? [];
      arriving.delete(saving);
      return store.saveRecords({ ...set, parts }, kind);
    }
    const work = store[method] as (...given: readonly unknown[]) => unknown;
    return work(...args);
  };
  return async (call) => {
    const { number } = call;
    try {
      const value = (await carryOut(call)) ?? null;
      return [{ number, value, problem: null }, buffersOf(value)];
    } catch (error) {
      const { code, message } = storageProblem(error);
      return [{ number, value: null, problem: { code, message } }, []];
    }
  };
}
