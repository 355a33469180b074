import engine from '@perspective-dev/client';
import clientUrl from '@perspective-dev/client/dist/wasm/perspective-js.wasm?url';
import serverUrl from '@perspective-dev/server/dist/wasm/perspective-server.wasm?url';
import type { Candidate } from '../page/race';
import { wasmBytes } from './wasm';

/**
 * Perspective, its server in a worker. It takes CSV as a string only, so that decoding is counted; it ends with a
 * table of typed columns in its worker's memory.
 */
export const perspective: Candidate = {
  async start(file) {
    engine.init_client(await wasmBytes(clientUrl));
    engine.init_server({ wasm32: () => wasmBytes(serverUrl) });
    const client = await engine.worker();
    return async () => {
      const table = await client.table(await file.text(), { format: 'csv' });
      return table.size();
    };
  },
};
