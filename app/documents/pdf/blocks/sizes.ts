/** In points. */
export const BODY = 10;
export const SMALL = 8.5;
export const HEADINGS = { 1: 20, 2: 12.5, 3: 10.5 } as const;
