import { getInstanceByDom } from 'echarts/core';
import Papa from 'papaparse';
import { createImportWorker } from '#import-worker';
import { createStorageWorker } from '#storage-worker';
import type { Columns } from '../../../src/domain/columns';
import type { DatasetMeta } from '../../../src/domain/dataset';
import { makeDictionary, type DictionaryTables } from '../../../src/domain/dictionary';
import { importInWorker } from '../../../src/import/client';
import { SCREEN_THEME } from '../../../src/charts/theme';
import { makeWords } from '../../../src/i18n/words';
import { PANELS } from '../../../src/query/panels';
import { resolveSelection, type Selection } from '../../../src/query/selection';
import { openDatabase } from '../../../src/storage/datasets';
import { openRemote } from '../../../src/storage/remote';
import { makeTable } from '../../../src/table/table';
import { mountChart } from '../../../src/ui/components/chart-instance';
import { draw } from '../../../src/ui/panels/drawing';

/** Measured: the piece that TextDecoder is fastest with; strings of 1 MB cost it six times as much. */
const DECODED = 1 << 16;
/** Strings of about this size are what PapaParse is fed with. */
const PARSED = 1 << 20;
/** Pixels of a panel's chart at 1366 × 768. */
const WIDTH = 640;

/** Milliseconds of a piece of work. */
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const chosenFile = (): File => {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file was chosen');
  return file;
};

/** Lengths of the main thread's tasks over 50 ms while something runs. */
async function longestTask(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
  });
  observer.observe({ type: 'longtask' });
  await work();
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return longest;
}

const tables: DictionaryTables = await fetch('./data/dictionary.json').then((response) => response.json());
const dictionary = makeDictionary(tables);
let columns: Columns | null = null;

const metaOf = ({ length, bureaus, indicators }: Columns, id: string): DatasetMeta => ({
  id,
  name: 'bench.csv',
  origin: 'user',
  hash: '',
  edition: '',
  importedAt: '2026-01-01T00:00:00.000Z',
  figures: length,
  rows: { total: length, accepted: length, rejected: 0, skipped: 0 },
  cells: { total: length, accepted: length, rejected: 0, skipped: 0 },
  years: [2016, 2025],
  bureaus: bureaus.length,
  indicators: indicators.length,
  encoding: 'utf-8-bom',
  layout: 'long',
  hidden: false,
});

const bench = {
  /** TextDecoder alone: the least that any reader of the file must do. */
  async decode(encoding = 'utf-8'): Promise<number> {
    const bytes = new Uint8Array(await chosenFile().arrayBuffer());
    return timed(() => {
      const decoder = new TextDecoder(encoding);
      for (let at = 0; at < bytes.length; at += DECODED)
        decoder.decode(bytes.subarray(at, at + DECODED), { stream: true });
    });
  },

  /** PapaParse alone, on strings that were decoded before. */
  async parse(): Promise<{ ms: number; rows: number }> {
    const bytes = new Uint8Array(await chosenFile().arrayBuffer());
    const decoder = new TextDecoder('utf-8');
    let ms = 0;
    let rows = 0;
    let rest = '';
    for (let at = 0; at < bytes.length; at += PARSED) {
      const text = rest + decoder.decode(bytes.subarray(at, at + PARSED), { stream: true });
      const end = text.lastIndexOf('\r\n') + 2;
      const whole = text.slice(0, end);
      rest = text.slice(end);
      ms += await timed(() => {
        rows += Papa.parse(whole, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data.length;
      });
    }
    return { ms, rows };
  },

  /** The whole import as the app does it: worker, columns, problems; and what the page's own thread had to bear. */
  async import(): Promise<{ ms: number; figures: number; outcome: string; longest: number }> {
    let ms = 0;
    let outcome = '';
    const longest = await longestTask(async () => {
      ms = await timed(async () => {
        const { result } = await importInWorker(chosenFile(), tables, { createWorker: createImportWorker });
        columns = result.columns;
        outcome = result.outcome;
      });
    });
    return { ms, figures: columns?.length ?? 0, outcome, longest };
  },

  /** From the file to figures that are stored and ready to draw, each worker new, as the app does it. */
  async whole(round: number): Promise<{ ms: number; figures: number }> {
    const name = `bench-whole-${round}`;
    const store = await openRemote(createStorageWorker, name);
    let figures = 0;
    const ms = await timed(async () => {
      const { result } = await importInWorker(chosenFile(), tables, { createWorker: createImportWorker });
      if (result.columns === null) return;
      columns = result.columns;
      figures = columns.length;
      await store.save(metaOf(columns, 'bench'), columns, chosenFile(), null);
      makeTable([{ meta: metaOf(columns, 'bench'), columns }]);
    });
    await store.remove('bench', null);
    store.close();
    indexedDB.deleteDatabase(name);
    return { ms, figures };
  },

  /** One transaction with all records and the original bytes, then a cold read of everything. */
  async store(round: number): Promise<{ save: number; load: number }> {
    const imported = columns;
    if (!imported) throw new Error('Import first');
    const name = `bench-${round}`;
    const database = await openDatabase(name);
    const save = await timed(() => database.save(metaOf(imported, 'bench'), imported, chosenFile(), null));
    database.close();
    const again = await openDatabase(name);
    const load = await timed(() => again.load('bench'));
    await again.remove('bench', null);
    again.close();
    indexedDB.deleteDatabase(name);
    return { save, load };
  },

  /**
   * Milliseconds of the page's own thread that each panel takes when the year changes: compare, choose, lay out,
   * paint. Two years in turn, so that nothing is the same as before.
   * @param bureaus how many others stand beside ours
   */
  async redraw(bureaus: number, rounds: number): Promise<Record<string, number[]>> {
    if (!columns) throw new Error('Import first');
    const table = makeTable([{ meta: metaOf(columns, 'bench'), columns }]);
    const others = columns.bureaus.slice(0, bureaus).map(({ id }) => id);
    const words = makeWords('zh', dictionary);
    const host = document.querySelector<HTMLElement>('#chart');
    if (!host) throw new Error('The page has a place for the chart');
    host.style.width = `${WIDTH}px`;
    host.style.height = '300px';
    const result: Record<string, number[]> = {};
    for (const panel of PANELS) {
      const chart = mountChart(host);
      const times: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const year = 2024 + (round % 2);
        const selection: Selection = {
          our: '330100',
          compared: others,
          year,
          from: 2016,
          to: 2025,
          scope: 'all',
        };
        const start = performance.now();
        const resolved = resolveSelection(selection, table, dictionary);
        const wanted = { panel, indicatorId: 'penalty_cases', resolved, chosen: null };
        const { kind, comparison } = draw(table, dictionary, wanted);
        if (kind.name !== 'card') {
          const height = kind.height(comparison, WIDTH);
          host.style.height = `${height}px`;
          chart.draw(kind.option(comparison, { width: WIDTH, height }, SCREEN_THEME, words));
          getInstanceByDom(host)?.getZr().flush();
        }
        times.push(performance.now() - start);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      chart.dispose();
      result[panel.id] = times.slice(1);
    }
    return result;
  },
};

export type Bench = typeof bench;
declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = bench;
