/** Settings that the administrator changes while the program runs. */
export type SettingStore = {
  get(key: string): Promise<unknown | null>;
  set(key: string, value: unknown, at: Date): Promise<void>;
};
