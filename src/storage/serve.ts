import type { Columns } from '../domain/columns';
import type { Sparse } from '../domain/sparse';
import { packSparse } from '../domain/sparse-pack';
import type { Store } from './store';
import { openDatabase } from './datasets';
import type { Watch } from './backup/format';
import { BackupProblem, storageProblem, type BackupCode, type StorageCode } from './problem';

/** Methods that take long: their last argument, a `Watch`, stays with the page. */
const LONG = ['backup', 'pack', 'planRestore', 'restore'] as const;
export type LongMethod = (typeof LONG)[number];

/** What a page may ask of the store behind it. */
export type StoreMethod = Exclude<keyof Store, 'persistent' | 'readOnly'> | 'open' | 'stop';

/** One question to the storage worker; replies carry its number. */
export interface Call {
  readonly number: number;
  readonly method: StoreMethod;
  readonly args: readonly unknown[];
}

export interface Reply {
  readonly number: number;
  readonly value: unknown;
  readonly problem: { readonly code: StorageCode | BackupCode; readonly message: string } | null;
  /** Set where the work goes on. */
  readonly progress?: { readonly done: number; readonly total: number };
}

/** No more of them than a person can see. */
const PROGRESS_MS = 50;

const isColumns = (value: unknown): value is Columns =>
  typeof value === 'object' && value !== null && 'offsets' in value;

/** Columns as the page gets them: no object keeps its methods on the way. */
export interface SentColumns extends Omit<Columns, 'uppers' | 'printed'> {
  readonly uppers: Sparse<number>;
  readonly printed: Sparse<string>;
}

/** The buffers of a data set go to the page, they are not copied. */
const buffersOf = ({ uppers, printed, ...columns }: SentColumns): Transferable[] =>
  [...Object.values(columns), uppers.at, uppers.code, printed.at, printed.code].flatMap((column) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );

/** Answers calls on the database that `open` names: the worker's side of `openRemote`. Never rejects. */
export function serveStore(post: (reply: Reply) => void): (call: Call) => Promise<[Reply, Transferable[]]> {
  let store: Store | null = null;
  /** Long calls that were stopped, by their numbers. */
  const stopped = new Set<number>();
  const watchOf = (number: number): Watch => {
    let last = 0;
    return {
      stopped: () => stopped.has(number),
      progress: (done, total) => {
        if (Date.now() - last < PROGRESS_MS) return;
        last = Date.now();
        post({ number, value: null, problem: null, progress: { done, total } });
      },
    };
  };
  const carryOut = async ({ number, method, args }: Call): Promise<unknown> => {
    if (method === 'open') {
      store = await openDatabase(...(args as [string?]));
      return store.readOnly;
    }
    if (!store) throw new Error('The database is opened before it is asked');
    if (method === 'stop') {
      stopped.add(args[0] as number);
      return null;
    }
    const work = store[method] as (...given: readonly unknown[]) => unknown;
    return LONG.some((each) => each === method) ? work(...args, watchOf(number)) : work(...args);
  };
  return async (call) => {
    const { number } = call;
    try {
      const value = (await carryOut(call)) ?? null;
      if (!isColumns(value)) return [{ number, value, problem: null }, []];
      const sent = { ...value, uppers: packSparse(value.uppers), printed: packSparse(value.printed) };
      return [{ number, value: sent, problem: null }, buffersOf(sent)];
    } catch (error) {
      const { code, message } = error instanceof BackupProblem ? error : storageProblem(error);
      return [{ number, value: null, problem: { code, message } }, []];
    }
  };
}
