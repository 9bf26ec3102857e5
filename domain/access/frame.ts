/**
 * What the frame around every page shows. It travels in the signed cookie, so that a page need not read it;
 * it is renewed with it, so it is at most an hour old.
 */
export interface Frame {
  organisation: string;
  timeZone: string;
  currency: string;
  /** The contractor's or customer's name; blank for staff. */
  party: string;
  name: string;
  email: string;
}
