import InlineWorker from './worker?worker&inline';

/** The storage worker inside the page: the only kind that starts where the page is a file opened by double-click. */
export const createStorageWorker = (): Worker => new InlineWorker();
