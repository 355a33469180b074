/** Absent on plain http and in browsers before 2018. */
const locks = (): LockManager | undefined => (navigator as Partial<Navigator>).locks;

/**
 * Runs a piece of work alone among the tabs, where the browser has Web Locks. Where it has none, the work must
 * do with what the database gives: transactions that write the same tables come one after another.
 */
export function alone<T>(name: string, work: () => PromiseLike<T>): Promise<T> {
  const manager = locks();
  return manager ? (manager.request(name, work) as Promise<T>) : Promise.resolve(work());
}
