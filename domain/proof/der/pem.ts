/** What stands under a label in PEM, in order, such as the certificates of a chain. */
export const pemBlocks = (pem: string, label: string): Uint8Array<ArrayBuffer>[] =>
  Array.from(pem.matchAll(/-----BEGIN ([A-Z ]+)-----([^-]*)-----END \1-----/g))
    .filter(([, named]) => named === label)
    .map(([, , text = ""]) =>
      Uint8Array.from(atob(text.replace(/\s/g, "")), (letter) => letter.charCodeAt(0)),
    );
