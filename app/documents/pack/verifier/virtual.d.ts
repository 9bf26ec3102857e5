/** Made by `scripts/verifier.ts` at build time. */
declare module "virtual:verifier" {
  /** A page that any browser opens from disk. */
  export const page: string;
  /** A script for plain Node. */
  export const script: string;
}
