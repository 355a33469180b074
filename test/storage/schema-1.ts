const indicator = {
  id: 'penalty_cases',
  nameZh: '行政处罚案件数',
  nameEn: 'Penalty cases',
  category: 'penalty',
  unit: '件',
};

const meta = {
  id: 'user:2026-01-02T03:04:05.000Z:1',
  name: '西湖.csv',
  origin: 'user',
  hash: '5e0f3c',
  edition: '',
  importedAt: '2026-01-02T03:04:05.000Z',
  figures: 3,
  rows: { total: 4, accepted: 3, rejected: 1, skipped: 0 },
  cells: { total: 3, accepted: 3, rejected: 0, skipped: 0 },
  years: [2022, 2024],
  bureaus: 1,
  indicators: 1,
  encoding: 'gb18030',
  layout: 'long',
  hidden: true,
};

/** The figures of the set, as schemas 1 and 2 keep them. */
export const head = {
  id: meta.id,
  format: 1,
  length: 3,
  parts: 1,
  indicators: [indicator],
  offsets: Uint32Array.of(0, 3),
  bureaus: [{ id: '330106', name: '西湖区卫生健康局', code: '330106', level: 'county' }],
  scopes: [{ scope: 'jurisdiction', basis: 'stated', printed: '全区' }],
  units: ['件'],
  periods: [''],
  origins: [{ source: '', locator: '', note: '', quote: '' }],
  uppers: { at: new Uint32Array(0), code: new Uint32Array(0), values: [] },
  printed: { at: Uint32Array.of(2), code: Uint32Array.of(0), values: ['150余'] },
};

export const part = {
  dataset: meta.id,
  part: 0,
  from: 0,
  to: 3,
  bureau: new Uint32Array(3),
  year: Uint16Array.of(2022, 2023, 2024),
  scope: new Uint16Array(3),
  unit: new Uint16Array(3),
  period: new Uint16Array(3),
  origin: new Uint32Array(3),
  value: Float64Array.of(12, 14, 150),
  flag: Uint8Array.of(0, 0, 1),
  row: Uint32Array.of(2, 3, 4),
  column: new Uint16Array(3).fill(6),
};

/** What a database of schema 1 holds: one whole set of the reader's, hidden, and one whose head is gone. */
export const SCHEMA_1 = {
  whole: meta,
  damaged: { ...meta, id: 'user:2026-01-03T00:00:00.000Z:1', name: '东湖.csv', hidden: false },
  original: '单位,年份\n',
  values: [...part.value],
};

export const done = (request: IDBRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

/** Writes a database as schema 1 wrote it, without any code of ours. Dexie counts ten for a version. */
export async function writeSchema1(name: string): Promise<void> {
  const opening = indexedDB.open(name, 10);
  opening.onupgradeneeded = () => {
    const made = opening.result;
    for (const table of ['datasets', 'heads', 'originals']) made.createObjectStore(table, { keyPath: 'id' });
    made.createObjectStore('settings', { keyPath: 'key' });
    const parts = made.createObjectStore('parts', { keyPath: ['dataset', 'part'] });
    parts.createIndex('dataset', 'dataset');
    parts.createIndex('[dataset+part]', ['dataset', 'part']);
  };
  await done(opening);
  const db = opening.result;
  const tables = ['datasets', 'heads', 'parts', 'originals', 'settings'];
  const transaction = db.transaction(tables, 'readwrite');
  const put = (table: string, record: unknown) => done(transaction.objectStore(table).put(record));
  await put('datasets', SCHEMA_1.whole);
  await put('heads', head);
  await put('parts', part);
  await put('originals', { id: meta.id, blob: new Blob([SCHEMA_1.original]) });
  await put('datasets', SCHEMA_1.damaged);
  await put('originals', { id: SCHEMA_1.damaged.id, blob: new Blob([SCHEMA_1.original]) });
  await put('settings', { key: 'x', value: { a: 1 } });
  db.close();
}
