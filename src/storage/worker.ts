import { serveStore, type Call, type Reply } from './serve';

/** The worker's side of its own global scope, which the DOM library types as a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Call>) => void) | null;
  postMessage(reply: Reply, transfer: Transferable[]): void;
}
const scope = self as unknown as WorkerScope;
const answer = serveStore((reply) => scope.postMessage(reply, []));

scope.onmessage = (event) => {
  void answer(event.data).then(([reply, transfer]) => scope.postMessage(reply, transfer));
};
