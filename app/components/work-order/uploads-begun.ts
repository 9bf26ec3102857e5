/** What somebody picked and for what. */
export interface Picked {
  purpose: "photo" | "attachment";
  files: File[];
}

/** Whether anything was sent since the app was opened: uploads go on over other pages, and show again on return. */
export const uploads = { begun: false };
