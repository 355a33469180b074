import Dexie from 'dexie';
import { afterEach, beforeEach } from 'vitest';
import type { BundledSet } from '../../src/domain/dataset';
import { createImportWorker } from '../../src/import/worker-module';
import { Database } from '../../src/storage/db';
import { openDatabase } from '../../src/storage/datasets';
import type { Store } from '../../src/storage/store';
import type { Bundle } from '../../src/state/bundled';
import type { Answers } from '../../src/import/answers';
import type { ImportEntry } from '../../src/state/imports.svelte';
import { Intake } from '../../src/state/intake';
import { Library, type LibraryParts } from '../../src/state/library.svelte';
import { dictionaryOf } from '../query/dictionary-of';

const { indicators, units, regions, lineage, totals, breaks, institutions, sources } = dictionaryOf();
const tables = { indicators, units, regions, lineage, totals, breaks, institutions, sources };

const HEAD = 'bureau,region_code,year,indicator_id,scope,value,unit';
export const FIRST = `${HEAD}
西湖区卫生健康局,330106,2023,penalty_cases,全区,140,件
西湖区卫生健康局,330106,2024,penalty_cases,全区,150,件
`;
/** 2023 is gone, 2024 reads otherwise, 2025 is new. */
export const SECOND = `${HEAD}
西湖区卫生健康局,330106,2024,penalty_cases,全区,151,件
西湖区卫生健康局,330106,2025,penalty_cases,全区,160,件
`;
export const OWN = `${HEAD}\n定海区卫生健康局,330902,2022,penalty_cases,全区,289,件\n`;
export const CONFLICT = `${OWN}定海区卫生健康局,330902,2022,penalty_cases,全区,290,件\n`;
export const file = (name: string, text: string): File => new File([text], name, { type: 'text/csv' });

export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the page ships: texts by id; `demo` is the fictional one. */
export function bundleOf(texts: Readonly<Record<string, string>>): Bundle {
  const set = async ([id, text]: [string, string]): Promise<BundledSet> => ({
    id,
    file: `${id}.csv`,
    titleZh: `甲 ${id}`,
    titleEn: `A ${id}`,
    origin: id === 'demo' ? 'demo' : 'site',
    edition: '2026-11-24',
    hash: await hashOf(text),
    rows: text.trim().split('\n').length - 1,
  });
  return {
    tables: async () => tables,
    sets: () => Promise.all(Object.entries(texts).map(set)),
    bytes: async ({ id }) => new TextEncoder().encode(texts[id] ?? ''),
  };
}

let name = '';
/** The databases that the visits of the test have opened. */
export let stores: Store[] = [];

/** The store of the test, where `change` makes some of its calls fail. */
export const opening =
  (change: Partial<Store> = {}) =>
  async (): Promise<Store> => {
    const store = await openDatabase(name);
    stores.push(store);
    return { ...store, ...change };
  };

/** The store of the test, where something happens between the end of each saving and its answer. */
export const savingThen =
  (happens: () => void, change: Partial<Store> = {}) =>
  async (): Promise<Store> => {
    const store = await opening(change)();
    return {
      ...store,
      save: async (...set: Parameters<Store['save']>) => {
        const saved = await store.save(...set);
        happens();
        return saved;
      },
    };
  };

/** What the visits of the test have written down outside of the database. */
let noted: string | null = null;
let libraries: Library[] = [];

/** A visit of the page: a library on the test's database, started. Tabs of the test hear only each other. */
export async function visit(
  texts: Readonly<Record<string, string>>,
  parts: Partial<LibraryParts> = {},
): Promise<Library> {
  const library = new Library({
    createWorker: createImportWorker,
    bundle: bundleOf(texts),
    openStore: opening(),
    note: {
      read: () => noted,
      write: (text) => {
        noted = text;
      },
    },
    tabs: () => ({ tell: () => undefined, close: () => undefined }),
    ...parts,
  });
  libraries.push(library);
  await library.start();
  return library;
}

/** Tabs that hear each other. */
export function company(): Pick<LibraryParts, 'tabs'> {
  const listeners = new Set<() => void>();
  return {
    tabs: (onchange) => {
      listeners.add(onchange);
      return {
        tell: () => [...listeners].forEach((listener) => listener !== onchange && listener()),
        close: () => void listeners.delete(onchange),
      };
    },
  };
}

/** The end of a visit. */
export function leave(): void {
  for (const library of libraries) library.close();
  for (const store of stores) store.close();
  libraries = [];
  stores = [];
}

/** Takes the figures of every stored set away and leaves the rest. */
export async function damage(): Promise<void> {
  const db = new Database(name);
  await db.parts.clear();
  db.close();
}

/** Empties the database as a browser does that finds it corrupt. */
export async function emptied(): Promise<void> {
  const db = new Database(name);
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
  db.close();
}

/** `330106 2024 150` for each figure that is compared, in order of precedence. */
export const shown = ({ table }: Library): string[] =>
  table.datasets.flatMap(({ columns }) =>
    Array.from(columns.value, (value, i) =>
      [columns.bureaus[columns.bureau[i] ?? 0]?.id, columns.year[i], value].join(' '),
    ),
  );

/** The only data set of a library. */
export function onlySet(library: Library) {
  const [meta] = library.datasets;
  if (!meta || library.datasets.length > 1) throw new Error(`${library.datasets.length} data sets`);
  return meta;
}

const intakes = new WeakMap<Library, Intake>();

/** The intake of a visit, which the data screen makes once. */
export function intakeOf(library: Library): Intake {
  const intake = intakes.get(library) ?? new Intake(library, () => undefined);
  intakes.set(library, intake);
  return intake;
}

/** Answers what the desk asks about, and confirms it. */
export async function answer(library: Library, answers: Answers): Promise<void> {
  const { desk } = intakeOf(library);
  for (const job of desk.asking) {
    await desk.answer(job, answers);
    await desk.commit(job);
  }
}

/** Imports a file as a person does; one that leaves something open is answered and confirmed. */
export async function take(library: Library, name: string, text: string, answers: Answers = {}) {
  await intakeOf(library).desk.take([file(name, text)]);
  await answer(library, answers);
}

/** Corrects a stored data set: the file that was kept is looked at again, and what is said goes before. */
export async function correct(library: Library, id: string, answers: Answers): Promise<void> {
  await intakeOf(library).review(id);
  await answer(library, answers);
}

/** The line of the last import. */
export function lastImport(library: Library) {
  const [entry] = intakeOf(library).imports.list;
  if (!entry) throw new Error('No import');
  return entry;
}

/** `own.csv reject import-cancelled`: file, outcome, and the codes of the problems of a refused one. */
export const said = ({ file, outcome, problemCounts }: ImportEntry['result']): string =>
  [file, outcome, ...(outcome === 'reject' ? Object.keys(problemCounts) : [])].join(' ');

beforeEach(() => {
  noted = null;
  name = `test-library-${Date.now()}-${Math.random()}`;
});
afterEach(async () => {
  leave();
  await Dexie.delete(name);
});
