import { createContext } from "react-router";

export interface ControlEnv {
  DB: D1Database;
  /** JSON lists of the work orders that our own table and columns show. */
  ROW_IDS: string;
  COLUMN_IDS: string;
  /** The job whose page is measured. */
  JOB_ID: string;
  /** A document of it that was sent. */
  DOCUMENT_ID: string;
  /** The standing order whose cockpit is measured. */
  STANDING_ID: string;
}

export const environment = createContext<ControlEnv>();
