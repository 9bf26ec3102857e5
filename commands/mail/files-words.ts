/** "1 file", "3 files"; blank for none. */
export const filesWords = (count: number): string =>
  count === 0 ? "" : count === 1 ? "1 file" : `${count} files`;
