/** Where a mail goes and on whose behalf. */
export interface Addressed {
  to: string;
  /** The organisation's name. */
  organisation: string;
}
