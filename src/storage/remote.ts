import type { PackedFigures } from '../domain/packed';
import { SparseColumn } from '../domain/sparse';
import type { Watch } from './backup/format';
import { BackupProblem, StorageProblem, type BackupCode } from './problem';
import type { Call, LongMethod, Reply, SentColumns, StoreMethod } from './serve';
import type { Store } from './store';

interface Waiting {
  resolve(value: unknown): void;
  reject(problem: StorageProblem | BackupProblem): void;
  readonly watch?: Watch;
}

const isOfBackup = (code: string): code is BackupCode => code.startsWith('backup-');

/** The problem that the worker told of, as an exception of this thread. */
const thrown = ({ code, message }: NonNullable<Reply['problem']>): StorageProblem | BackupProblem =>
  isOfBackup(code) ? new BackupProblem(code, message) : new StorageProblem(code, message);

/**
 * The database behind a worker: reading, writing and cloning large records leaves the page's thread free.
 * @param createWorker the storage worker, in the form that the build carries it
 * @throws {StorageProblem} where the database cannot be opened, or the worker does not start
 */
export async function openRemote(createWorker: () => Worker, name?: string): Promise<Store> {
  const worker = createWorker();
  const waiting = new Map<number, Waiting>();
  const sent = new WeakSet<PackedFigures>();
  let number = 0;

  const fail = (message: string) => {
    for (const { reject } of waiting.values()) reject(new StorageProblem('storage-failed', message));
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.number);
    if (data.progress) {
      asked?.watch?.progress(data.progress.done, data.progress.total);
      if (asked?.watch?.stopped()) void ask('stop', data.number);
      return;
    }
    waiting.delete(data.number);
    if (data.problem) asked?.reject(thrown(data.problem));
    else asked?.resolve(data.value);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message || 'The storage worker ended');
  };
  worker.onmessageerror = () => fail('A message of the storage worker could not be read');

  const ask = <T>(method: StoreMethod, ...args: readonly unknown[]): Promise<T> => send(method, args);
  const long = <T>(watch: Watch, method: LongMethod, ...args: readonly unknown[]): Promise<T> =>
    send(method, args, watch);
  const send = <T>(
    method: StoreMethod,
    args: readonly unknown[],
    watch?: Watch,
    transfer: Transferable[] = [],
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve: (value) => resolve(value as T), reject, ...(watch ? { watch } : {}) });
      const call: Call = { number, method, args };
      try {
        worker.postMessage(call, transfer);
      } catch (error) {
        waiting.delete(number);
        reject(
          new StorageProblem('storage-failed', error instanceof Error ? error.message : String(error), error),
        );
      }
    });

  let readOnly: boolean;
  try {
    readOnly = await ask('open', ...(name === undefined ? [] : [name]));
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    persistent: true,
    readOnly,
    list: () => ask('list'),
    load: async (id) => {
      const { uppers, printed, ...columns } = await ask<SentColumns>('load', id);
      return { ...columns, uppers: new SparseColumn(uppers), printed: new SparseColumn(printed) };
    },
    save: (meta, columns, original, kind, own = [], packed = null) => {
      // Copying the figures as they are holds the page up: packed they are handed over, once.
      if (!packed || sent.has(packed)) {
        const bare = { ...columns, uppers: new Map(columns.uppers), printed: new Map(columns.printed) };
        return ask('save', meta, bare, original, kind, own);
      }
      sent.add(packed);
      const args = [meta, packed.words, original, kind, own, packed];
      return send('save', args, undefined, [...packed.buffers]);
    },
    remove: (id, kind) => ask('remove', id, kind),
    setHidden: (id, hidden) => ask('setHidden', id, hidden),
    original: (id) => ask('original', id),
    history: () => ask('history'),
    undo: (entry) => ask('undo', entry),
    redo: (entry) => ask('redo', entry),
    revoke: (entry) => ask('revoke', entry),
    clearHistory: () => ask('clearHistory'),
    setting: (key) => ask('setting', key),
    keepSetting: (key, value) => ask('keepSetting', key, value),
    answers: (key) => ask('answers', key),
    keepAnswers: (key, value) => ask('keepAnswers', key, value),
    listAnswers: () => ask('listAnswers'),
    forgetAnswers: (key) => ask('forgetAnswers', key),
    keepOwn: (rows) => ask('keepOwn', rows),
    listOwn: () => ask('listOwn'),
    forgetOwn: (rows) => ask('forgetOwn', rows),
    listSettings: () => ask('listSettings'),
    backup: (page, watch) => long(watch, 'backup', page),
    pack: (choice, page, watch) => long(watch, 'pack', choice, page),
    planRestore: (file, watch) => long(watch, 'planRestore', file),
    restore: (file, watch) => long(watch, 'restore', file),
    close: () => {
      void ask('close').finally(() => worker.terminate());
    },
  };
}
