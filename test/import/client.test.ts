import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { importInWorker } from '../../src/import/client';
import { LIMITS } from '../../src/import/result';
import { carryOut, type Order, type Report } from '../../src/import/task';
import { TABLES } from './dictionary';
import { codes, figures, read, utf8 } from './read';

const TEXT = '单位,年份,处罚案件数,罚没款（元）\n上城区,2022,1-2家,47.8万余\n定海区,2022,0,—\n';

/** A worker in the page's own thread, with real structured cloning and transfer on both ways. */
class HereWorker {
  onmessage: ((event: MessageEvent<Report>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  ended = false;
  readonly transferred: Transferable[] = [];

  constructor(private readonly work = carryOut) {}

  postMessage(order: Order): void {
    void this.work(structuredClone(order), (report, transfer) => {
      this.transferred.push(...transfer);
      const data = structuredClone(report, { transfer });
      if (!this.ended) this.onmessage?.({ data } as MessageEvent<Report>);
    });
  }

  terminate(): void {
    this.ended = true;
  }
}
const asWorker = (worker: HereWorker) => () => worker as unknown as Worker;
const file = (bytes: Uint8Array, name: string) =>
  Object.assign(new Blob([bytes as Uint8Array<ArrayBuffer>]), { name });

describe('importInWorker', () => {
  afterEach(() => vi.useRealTimers());

  it('gives what importFile gives, with the hash of the bytes', async () => {
    const worker = new HereWorker();
    const progress = vi.fn();
    const { result, hash } = await importInWorker(file(utf8(TEXT), 'file.csv'), TABLES, {
      createWorker: asWorker(worker),
      onProgress: progress,
    });
    expect(result).toEqual(read(TEXT));
    expect(figures(result)).toHaveLength(4);
    expect(hash).toBe(createHash('sha256').update(utf8(TEXT)).digest('hex'));
    expect(progress).toHaveBeenLastCalledWith(utf8(TEXT).length, utf8(TEXT).length);
    expect(worker.ended).toBe(true);
  });

  it('hands typed arrays over instead of copying them, and leaves the caller’s bytes alone', async () => {
    const worker = new HereWorker();
    const bytes = utf8(TEXT);
    const { result } = await importInWorker({ name: 'file.csv', bytes }, TABLES, {
      createWorker: asWorker(worker),
    });
    // The columns and their offsets, the packed ones that say anything, positions and codes of the sparse ones.
    expect(worker.transferred).toHaveLength(11 + 6 + 4);
    expect(worker.transferred.every((buffer) => (buffer as ArrayBuffer).byteLength === 0)).toBe(true);
    expect(bytes).toEqual(utf8(TEXT));
    expect([...(result.columns?.uppers ?? [])]).toEqual([[0, 2]]);
  });

  it('passes answers on', async () => {
    const { result } = await importInWorker(
      { name: 'x.csv', bytes: utf8('单位,处罚案件数\n上城区,3\n') },
      TABLES,
      {
        createWorker: asWorker(new HereWorker()),
        answers: { year: 2019 },
      },
    );
    expect(figures(result)[0]?.year).toBe(2019);
  });

  it('ends a worker that makes no progress', async () => {
    vi.useFakeTimers();
    const worker = new HereWorker(() => new Promise(() => undefined));
    const imported = importInWorker(file(utf8(TEXT), 'file.csv'), TABLES, { createWorker: asWorker(worker) });
    await vi.advanceTimersByTimeAsync(LIMITS.stallMs - 1);
    expect(worker.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    const { result } = await imported;
    expect(result).toMatchObject({ outcome: 'reject', columns: null });
    expect(codes(result)).toEqual(['import-stalled']);
    expect(worker.ended).toBe(true);
  });

  it('waits for a slow worker as long as it makes progress', async () => {
    vi.useFakeTimers();
    const worker = new HereWorker(async (order, post) => {
      for (let done = 0; done < 5; done += 1) {
        await new Promise((resume) => setTimeout(resume, LIMITS.stallMs * 0.9));
        post({ kind: 'progress', done, total: 5 }, []);
      }
      await carryOut(order, post);
    });
    const imported = importInWorker({ name: 'file.csv', bytes: utf8(TEXT) }, TABLES, {
      createWorker: asWorker(worker),
    });
    await vi.advanceTimersByTimeAsync(LIMITS.stallMs * 5);
    expect((await imported).result.outcome).toBe('accept');
  });

  it('ends the worker when the reader cancels', async () => {
    const worker = new HereWorker(() => new Promise(() => undefined));
    const abort = new AbortController();
    const imported = importInWorker(file(utf8(TEXT), 'file.csv'), TABLES, {
      createWorker: asWorker(worker),
      signal: abort.signal,
    });
    abort.abort();
    expect(codes((await imported).result)).toEqual(['import-cancelled']);
    expect(worker.ended).toBe(true);
    const before = await importInWorker(file(utf8(TEXT), 'file.csv'), TABLES, {
      createWorker: () => {
        throw new Error('must not start');
      },
      signal: abort.signal,
    });
    expect(codes(before.result)).toEqual(['import-cancelled']);
  });

  it('turns a dying worker, and one that does not start, into a result', async () => {
    const dying = new HereWorker();
    dying.postMessage = () => {
      dying.onerror?.({ message: 'out of memory', preventDefault: () => undefined } as ErrorEvent);
    };
    const died = await importInWorker(file(utf8(TEXT), 'file.csv'), TABLES, {
      createWorker: asWorker(dying),
    });
    expect(died.result.problems).toMatchObject([
      { code: 'import-failed', params: { reason: 'out of memory' } },
    ]);
    const never = await importInWorker(file(utf8(TEXT), 'file.csv'), TABLES, {
      createWorker: () => {
        throw new Error('blocked');
      },
    });
    expect(never.result.problems).toMatchObject([{ code: 'import-failed', params: { reason: 'blocked' } }]);
  });

  it('does not read a file that is too large', async () => {
    const huge = Object.assign(new Blob([]), { name: 'huge.csv' });
    Object.defineProperty(huge, 'size', { value: LIMITS.fileBytes + 1 });
    const reports: Report[] = [];
    await carryOut({ name: 'huge.csv', content: huge, tables: TABLES, answers: {} }, (r) => reports.push(r));
    expect(reports).toMatchObject([
      { kind: 'done', parcel: { result: { problems: [{ code: 'file-too-large' }] } } },
    ]);
  });
});
