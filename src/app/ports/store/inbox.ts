/** Updates as they came in. */
export type InboxRecords = {
  /** The raw update as stored, null when it is gone or was redacted. */
  payload(id: bigint): Promise<unknown | null>;
  /** Whether this update is the first of its chat that is known of. */
  isFirstOfChat(id: bigint): Promise<boolean>;
  /** Removes the content of an update that must not be kept (a refused secret); that it came in stays. */
  redact(id: bigint, reason: string): Promise<void>;
};
