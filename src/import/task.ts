import { makeDictionary, type DictionaryTables } from '../domain/dictionary';
import { importAny } from './any';
import { pack, type Parcel } from './parcel';
import { refused } from './refused';
import type { Answers } from './answers';
import { LIMITS, type ImportResult } from './result';
import { sha256 } from './sha256';

/** What the page sends to the worker, once. */
export interface Order {
  readonly name: string;
  readonly content: Blob | Uint8Array;
  readonly tables: DictionaryTables;
  readonly answers: Answers;
}

/** What the worker sends back: progress, and in the end one result. */
export type Report =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly parcel: Parcel; readonly hash: string };

/** Progress is told no more often than this. */
const EVERY_MS = 50;

async function read(order: Order): Promise<Uint8Array> {
  return order.content instanceof Uint8Array
    ? order.content
    : new Uint8Array(await order.content.arrayBuffer());
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
    const bytes = await read(order);
    post({ kind: 'progress', done: 0, total: size }, []);
    const hash = await sha256(bytes);
    let last = Date.now();
    const result = await importAny(
      { name: order.name, bytes },
      makeDictionary(order.tables),
      order.answers,
      (done, total) => {
        if (Date.now() - last < EVERY_MS && done < total) return;
        last = Date.now();
        post({ kind: 'progress', done, total }, []);
      },
    );
    finish(result, hash);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    finish(refused(order.name, 'import-failed', { params: { reason } }), '');
  }
}
