import { FIRST_SLICE, type LocalSlices, type Slices } from './slices';

type Question = number | 'hash';
type Answer = Uint8Array | string | { readonly failed: string };

/** Reads and hashes slices in this thread for another one, and hands them over in the order of the questions. */
export function serveSlices(slices: LocalSlices, port: MessagePort): void {
  const answer = async (question: Question): Promise<void> => {
    try {
      if (question === 'hash') return port.postMessage(await slices.hash());
      const bytes = await slices.read(question);
      port.postMessage(bytes, [bytes.buffer]);
    } catch (error) {
      port.postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies Answer);
    }
  };
  port.onmessage = ({ data }: MessageEvent<Question>) => void answer(data);
}

/** Slices that another thread reads: answers come in the order of the questions. */
export class RemoteSlices implements Slices {
  private readonly waiting: ((answer: Answer) => void)[] = [];

  readonly size: number;

  constructor(
    private readonly content: Blob,
    private readonly port: MessagePort,
  ) {
    this.size = content.size;
    port.onmessage = ({ data }: MessageEvent<Answer>) => this.waiting.shift()?.(data);
  }

  read(index: number): Promise<Uint8Array> {
    const asked = this.ask(index) as Promise<Uint8Array>;
    if (index > 0) return asked;
    // The other thread has yet to start: it only hashes the first. What goes wrong there shows with the hash.
    asked.catch(() => undefined);
    return this.content
      .slice(0, FIRST_SLICE)
      .arrayBuffer()
      .then((bytes) => new Uint8Array(bytes));
  }

  hash(): Promise<string> {
    return this.ask('hash') as Promise<string>;
  }

  private ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push((answer) => {
        if (typeof answer === 'object' && 'failed' in answer) reject(new Error(answer.failed));
        else resolve(answer);
      });
      this.port.postMessage(question);
    });
  }
}
