import { carryOut, type Order, type Report } from './task';

/** The worker's side of its own global scope, which the DOM library types as a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  postMessage(report: Report, transfer: Transferable[]): void;
}
const scope = self as unknown as WorkerScope;

scope.onmessage = (event) => {
  void carryOut(event.data, (report, transfer) => scope.postMessage(report, transfer));
};
