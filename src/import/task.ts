import { makeDictionary, type DictionaryTables } from '../domain/dictionary';
import { importAny } from './any';
import { importing } from './import';
import { pack } from './pack';
import type { Parcel } from './parcel';
import { readLater, whole } from './pieces';
import { refused } from './refused';
import type { Answers } from './answers';
import { LIMITS, type ImportResult, type Progress } from './result';
import { isPackage } from './signature';
import { LocalSlices, SliceReader } from './slices';
import { RemoteSlices, serveSlices } from './slices-port';
import { vocabularyOf } from './vocabulary';

/** What the page sends to the worker, once. */
export interface Order {
  readonly name: string;
  readonly content: Blob | Uint8Array;
  readonly tables: DictionaryTables;
  readonly answers: Answers;
  /** Where another worker gives the slices of the content: reading and hashing take as long as scanning. */
  readonly slices?: MessagePort;
}

/** What the page sends to a worker that reads for another one. */
export interface ReadOrder {
  readonly reads: Blob;
  readonly port: MessagePort;
}

/** What the worker sends back: progress, and in the end one result. */
export type Report =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly parcel: Parcel; readonly hash: string };

/** Progress is told no more often than this. */
const EVERY_MS = 50;

/** The first bytes of a file show whether it is a package. */
const FIRST = 16;

/** Reads for another worker. */
export function readFor({ reads, port }: ReadOrder): void {
  serveSlices(new LocalSlices(reads), port);
}

/** Carries out an order; every way it ends is a report. */
export async function carryOut(
  order: Order,
  post: (report: Report, transfer: Transferable[]) => void,
): Promise<void> {
  const finish = (result: ImportResult, hash: string) => {
    const [parcel, transfer] = pack(result);
    post({ kind: 'done', parcel, hash }, transfer);
  };
  const size = order.content instanceof Uint8Array ? order.content.length : order.content.size;
  if (size > LIMITS.fileBytes) {
    const params = { bytes: size, limit: LIMITS.fileBytes };
    return finish(refused(order.name, 'file-too-large', { params }), '');
  }
  try {
    const { name, content, answers, slices: port } = order;
    const slices =
      port === undefined || content instanceof Uint8Array
        ? new LocalSlices(content)
        : new RemoteSlices(content, port);
    const { read } = new SliceReader(slices);
    post({ kind: 'progress', done: 0, total: size }, []);
    let last = Date.now();
    const progress: Progress = (done, total) => {
      if (Date.now() - last < EVERY_MS && done < total) return;
      last = Date.now();
      post({ kind: 'progress', done, total }, []);
    };
    const first = read({ from: 0, to: Math.min(size, FIRST) });
    // The bytes are on their way meanwhile.
    const dictionary = makeDictionary(order.tables);
    const vocabulary = vocabularyOf(dictionary, answers);
    const result = isPackage(await first)
      ? await importAny({ name, bytes: await readLater(whole(size), read) }, dictionary, answers, progress)
      : await readLater(importing({ name, size }, vocabulary, answers, progress), read);
    finish(result, await slices.hash());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    finish(refused(order.name, 'import-failed', { params: { reason } }), '');
  }
}
