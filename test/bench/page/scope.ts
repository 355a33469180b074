/** A worker's side of its own global scope, which the DOM library types as a window. */
interface WorkerScope<In> {
  onmessage: ((event: MessageEvent<In>) => void) | null;
  postMessage(message: unknown): void;
}

/** Answers every message of a worker, after a first word that it has loaded. */
export function answer<In>(work: (message: In) => Promise<unknown>): void {
  const scope = self as unknown as WorkerScope<In>;
  scope.onmessage = ({ data }) => {
    void work(data).then((result) => scope.postMessage(result));
  };
  scope.postMessage('loaded');
}
