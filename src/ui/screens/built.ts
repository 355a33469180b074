/** The screens that this release has, in the order of the menu. */
export const BUILT = ['compare', 'data'] as const;
