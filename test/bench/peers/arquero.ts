import { answerOf, type Candidate } from '../page/race';

/** arquero in a worker. It takes CSV as a string; it ends with a column table, its types guessed. */
export const arquero: Candidate = {
  async start(file) {
    const worker = new Worker(new URL('./arquero-worker.ts', import.meta.url), { type: 'module' });
    await answerOf(worker);
    return () => {
      const answered = answerOf<number>(worker);
      worker.postMessage(file);
      return answered;
    };
  },
};
