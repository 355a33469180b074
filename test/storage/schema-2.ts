import { done, head, part, SCHEMA_1 } from './schema-1';

const meta = { ...SCHEMA_1.whole, hidden: false };
const key = `${meta.id}@1a2b`;
/** Checksums as the code of that time formed them. */
const sealed = { ...head, id: key, format: 2, sums: [1630170746], sum: 4051066125 };
const version = { key, dataset: meta.id, meta, sum: 852501138, bytes: 130, original: '5e0f3c:13' };

/** What a database of schema 2 holds: one set, each column of its figures an array. */
export const SCHEMA_2 = {
  meta,
  values: SCHEMA_1.values,
  records: { head: sealed, parts: [{ ...part, dataset: key }] },
};

interface Records {
  readonly version: { readonly key: string; readonly original: string };
  readonly head: object;
  readonly part: object;
  readonly units?: readonly object[];
}

/** Writes a database of one set as a schema from 2 on wrote it, without any code of ours. */
export async function writeSchema(
  name: string,
  schema: { readonly schema: number; readonly readableFrom: number },
  { version, head: sealedHead, part: only, units = [] }: Records,
): Promise<void> {
  const opening = indexedDB.open(name, 10 * schema.schema);
  opening.onupgradeneeded = () => {
    const made = opening.result;
    for (const table of ['datasets', 'heads', 'originals']) made.createObjectStore(table, { keyPath: 'id' });
    for (const table of ['settings', 'versions', 'answers'])
      made.createObjectStore(table, { keyPath: 'key' });
    made.createObjectStore('history', { keyPath: 'id', autoIncrement: true });
    const own = made.createObjectStore('own', { keyPath: ['kind', 'key'] });
    own.createIndex('kind', 'kind');
    const parts = made.createObjectStore('parts', { keyPath: ['dataset', 'part'] });
    parts.createIndex('dataset', 'dataset');
  };
  await done(opening);
  const db = opening.result;
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
  const put = (table: string, record: unknown) => done(transaction.objectStore(table).put(record));
  await put('datasets', { id: meta.id, version: version.key, hidden: false });
  await put('versions', version);
  await put('heads', sealedHead);
  await put('parts', only);
  for (const unit of units) await put('history', unit);
  await put('originals', { id: version.original, blob: new Blob([SCHEMA_1.original]) });
  await put('settings', { key: 'schema', value: schema });
  db.close();
}

/** Writes a database as schema 2 wrote it. @param damaged where a value is another */
export async function writeSchema2(name: string, { damaged = false } = {}): Promise<void> {
  const value = damaged ? part.value.map((each, i) => (i === 1 ? 15 : each)) : part.value;
  const records = { version, head: sealed, part: { ...part, dataset: key, value } };
  await writeSchema(name, { schema: 2, readableFrom: 2 }, records);
}
