import { createImportWorker } from '#import-worker';
import type { DictionaryTables } from '../domain/dictionary';
import type { PackedFigures } from '../domain/packed';
import type { ProblemCode } from '../domain/problem';
import { refused } from './refused';
import { unpack } from './parcel';
import type { Answers } from './answers';
import { LIMITS, type ImportResult, type Progress } from './result';
import { SLICE } from './slices';
import type { Order, ReadOrder, Report } from './task';

/** A file of the page (its blob is read in the worker), or bytes that are at hand (they stay the caller's). */
export type ImportSource =
  (Blob & { readonly name: string }) | { readonly name: string; readonly bytes: Uint8Array };

export interface ImportOptions {
  readonly answers?: Answers;
  readonly onProgress?: Progress;
  readonly signal?: AbortSignal;
  /** Builds differ in how they carry the worker's code. */
  readonly createWorker?: () => Worker;
}

/** `hash` as `Slices` give it; `''` where the file was not read to its end. */
export interface Imported {
  readonly result: ImportResult;
  readonly hash: string;
  /** The figures once more, as they are stored. */
  readonly packed?: PackedFigures | null;
}

/**
 * `importFile` in a worker of its own, which ends with the import. Never rejects: a worker that stalls, dies
 * or is cancelled gives a result that refuses the file, and nothing of the file is left.
 */
export function importInWorker(
  source: ImportSource,
  tables: DictionaryTables,
  options: ImportOptions = {},
): Promise<Imported> {
  const { answers = {}, onProgress, signal, createWorker = createImportWorker } = options;
  const { name } = source;
  const ended = (code: ProblemCode, reason = ''): Imported => ({
    result: refused(name, code, { params: { reason } }),
    hash: '',
  });
  if (signal?.aborted) return Promise.resolve(ended('import-cancelled'));
  return new Promise((resolve) => {
    const content = 'bytes' in source && !(source instanceof Blob) ? source.bytes : (source as Blob);
    const order: Order = { name, content, tables, answers };
    let worker: Worker;
    let reader: Worker | null = null;
    try {
      worker = createWorker();
      if (content instanceof Blob && content.size > SLICE) reader = createWorker();
    } catch (error) {
      resolve(ended('import-failed', error instanceof Error ? error.message : String(error)));
      return;
    }
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => end(ended('import-cancelled'));
    const end = (imported: Imported) => {
      clearTimeout(watchdog);
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      reader?.terminate();
      resolve(imported);
    };
    const watch = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => end(ended('import-stalled')), LIMITS.stallMs);
    };
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      watch();
      if (data.kind === 'progress') return onProgress?.(data.done, data.total);
      end({ result: unpack(data.parcel), hash: data.hash, packed: data.parcel.packed });
    };
    for (const each of reader === null ? [worker] : [worker, reader]) {
      each.onerror = (event) => {
        event.preventDefault();
        end(ended('import-failed', event.message));
      };
    }
    worker.onmessageerror = () => end(ended('import-failed', 'the message could not be read'));
    signal?.addEventListener('abort', cancel, { once: true });
    watch();
    try {
      if (reader === null) worker.postMessage(order);
      else handOut(order, worker, reader);
    } catch (error) {
      end(ended('import-failed', error instanceof Error ? error.message : String(error)));
    }
  });
}

/** A large file is read and hashed by one worker and scanned by another, in step. */
function handOut(order: Order, worker: Worker, reader: Worker): void {
  const { port1, port2 } = new MessageChannel();
  const reading: ReadOrder = { reads: order.content as Blob, port: port1 };
  reader.postMessage(reading, [port1]);
  worker.postMessage({ ...order, slices: port2 } satisfies Order, [port2]);
}
