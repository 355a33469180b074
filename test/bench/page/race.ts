/** One way to read a CSV, or to draw it. What runs before the file is handed over is not counted. */
export interface Candidate {
  /** Starts workers and engines. @returns the counted work; it resolves to how many rows or figures it ended with */
  start(file: File, encoding: string): Promise<() => Promise<number>>;
}

/** What one run took, and what it ended with. */
export interface Run {
  readonly ms: number;
  readonly rows: number;
}

declare global {
  interface Window {
    /** Runs a candidate once on the file that the page's input holds. */
    race(name: string, encoding: string): Promise<Run>;
  }
}

/** The file that was chosen in the page's input. */
export function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('No file was chosen');
  return file;
}

/** Milliseconds of a piece of work. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Offers the candidates of a page by name. */
export function offer(candidates: Readonly<Record<string, Candidate>>): void {
  window.race = async (name, encoding) => {
    const candidate = candidates[name];
    if (!candidate) throw new Error(`No candidate is called ${name}`);
    const work = await candidate.start(chosenFile(), encoding);
    let rows = 0;
    const ms = await timed(async () => {
      rows = await work();
    });
    return { ms, rows };
  };
}

/** Waits for the one answer of a worker. */
export function answerOf<T>(worker: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || 'The worker failed'));
  });
}

/** The next time that the browser has painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
