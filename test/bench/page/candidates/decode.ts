import { answerOf, type Candidate } from '../race';

/** TextDecoder alone, on bytes that are at hand. */
export const decode: Candidate = {
  async start(file, encoding) {
    const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
    const ask = (message: unknown): Promise<number> => {
      const answered = answerOf<number>(worker);
      worker.postMessage(message);
      return answered;
    };
    await answerOf(worker);
    await ask({ file });
    return () => ask({ encoding });
  },
};
