import type { Columns } from '../domain/columns';
import { openDatabase } from './datasets';
import { storageProblem, type StorageCode, type Store } from './store';

/** What a page may ask of the store behind it. */
export type StoreMethod = Exclude<keyof Store, 'persistent' | 'close'> | 'open' | 'close';

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
  let store: Store | null = null;
  const carryOut = async ({ method, args }: Call): Promise<unknown> => {
    if (method === 'open') {
      store = await openDatabase(...(args as [string?]));
      return null;
    }
    if (!store) throw new Error('The database is opened before it is asked');
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
