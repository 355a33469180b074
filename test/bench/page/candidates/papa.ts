import { answerOf, type Candidate } from '../race';
import type { PapaOrder } from './papa-worker';

const papa = (result: PapaOrder['result']): Candidate => ({
  async start(file, encoding) {
    const worker = new Worker(new URL('./papa-worker.ts', import.meta.url), { type: 'module' });
    await answerOf(worker);
    return () => {
      const order: PapaOrder = { file, encoding, result };
      const answered = answerOf<number>(worker);
      worker.postMessage(order);
      return answered;
    };
  },
});

export const papaColumns = papa('columns');
export const papaObjects = papa('objects');
