type StoredFileRow = {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
};

/** What is known of stored files; their contents are in the `FileStore`. */
export type FileRecords = {
  insert(row: StoredFileRow & { createdBy: string | null; createdAt: Date }): Promise<void>;
  byId(id: string): Promise<StoredFileRow | null>;
  /** Removes the row; the hash when no other row holds the same content. */
  forget(id: string): Promise<string | null>;
  isHeld(sha256: string): Promise<boolean>;
};

/** Contents of files, by id of the stored row. Written before the row commits; never holds a refused document. */
export type FileStore = {
  /** Hashes of contents written before the moment, a page at a time; leftovers of a write that was cut off are removed on the way. */
  writtenBefore(at: Date): Promise<readonly string[]>;
  put(sha256: string, bytes: Buffer): Promise<void>;
  get(sha256: string): Promise<Buffer | null>;
  remove(sha256: string): Promise<void>;
};
