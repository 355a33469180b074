import { carryOut, readFor, type Order, type ReadOrder, type Report } from './task';

/** The worker's side of its own global scope, which the DOM library types as a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Order | ReadOrder>) => void) | null;
  postMessage(report: Report, transfer: Transferable[]): void;
}
const scope = self as unknown as WorkerScope;

scope.onmessage = (event) => {
  if ('reads' in event.data) return readFor(event.data);
  void carryOut(event.data, (report, transfer) => scope.postMessage(report, transfer));
};
