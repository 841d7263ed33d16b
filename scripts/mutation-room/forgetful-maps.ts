// Imported before the reader: what its modules remember in maps can be brought back to what it was when they were loaded.
const Plain = globalThis.Map;
const made: Map<unknown, unknown>[] = [];
globalThis.Map = class<K, V> extends Plain<K, V> {
  constructor(entries?: Iterable<readonly [K, V]> | null) {
    super(entries);
    made.push(this);
  }
} as MapConstructor;

let known: readonly { readonly map: Map<unknown, unknown>; readonly was: Map<unknown, unknown> }[] = [];

Object.assign(globalThis, {
  /** Everything is loaded: maps that are made from now on are nobody's memory. */
  loaded: () => {
    globalThis.Map = Plain;
    known = made.map((map) => ({ map, was: new Plain(map) }));
  },
  forget: () => {
    for (const { map, was } of known) {
      if (map.size === was.size) continue;
      map.clear();
      for (const [key, value] of was) map.set(key, value);
    }
  },
});
