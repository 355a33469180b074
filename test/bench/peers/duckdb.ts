import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Candidate } from '../page/race';
import { wasmBytes } from './wasm';

/**
 * DuckDB-WASM, one thread. It is given the File and reads it by slices in its worker; it ends with a table of typed
 * columns in memory, ready to query.
 */
export const duckdb: Candidate = {
  async start(file) {
    const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
    const wasm = new Blob([await wasmBytes(wasmUrl)], { type: 'application/wasm' });
    await db.instantiate(URL.createObjectURL(wasm));
    await db.open({ path: ':memory:' });
    const connection = await db.connect();
    await connection.query('SET autoinstall_known_extensions = false');
    return async () => {
      await db.registerFileHandle('figures.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
      await connection.query("CREATE TABLE figures AS SELECT * FROM read_csv('figures.csv')");
      const [counted] = (await connection.query('SELECT count(*)::INTEGER AS rows FROM figures')).toArray();
      return counted?.['rows'] ?? 0;
    };
  },
};
