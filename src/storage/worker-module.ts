/** The storage worker as a file of its own: what a served page uses. */
export const createStorageWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
