/** Focuses the first control of what came on demand into an opened part of the page. */
export const focusFirst = (node: HTMLElement): void =>
  node.querySelector<HTMLElement>('input, button')?.focus();
