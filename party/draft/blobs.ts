interface Piece extends Record<string, SqlStorageValue> {
  bytes: ArrayBuffer;
}

/** A row holds two megabytes at most; what may be more is kept in pieces. */
const PIECE = 1_000_000;

/** Named bytes of any length. */
export class Blobs {
  #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(
      "create table if not exists blob (name text, part integer, bytes blob not null, primary key (name, part)) without rowid",
    );
  }

  read(name: string): Uint8Array | null {
    const pieces = this.#sql
      .exec<Piece>("select bytes from blob where name = ? order by part", name)
      .toArray();
    if (pieces.length === 0) return null;
    const all = new Uint8Array(pieces.reduce((sum, { bytes }) => sum + bytes.byteLength, 0));
    let at = 0;
    for (const { bytes } of pieces) {
      all.set(new Uint8Array(bytes), at);
      at += bytes.byteLength;
    }
    return all;
  }

  write(name: string, bytes: Uint8Array): void {
    this.#sql.exec("delete from blob where name = ?", name);
    for (let at = 0; at < bytes.length; at += PIECE)
      this.#sql.exec("insert into blob values (?, ?, ?)", name, at / PIECE, bytes.slice(at, at + PIECE));
  }
}
