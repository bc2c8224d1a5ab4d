/** Small texts kept in this browser for this add-in. */
export interface KeyValueStorage {
  get(key: string): string | null;
  /** Null forgets the key. */
  set(key: string, value: string | null): void;
}

function usable(storage: () => Storage): Storage | null {
  try {
    const found = storage();
    const probe = "taizhang-probe";
    found.setItem(probe, probe);
    found.removeItem(probe);
    return found;
  } catch {
    // Browsers throw on the first touch where storage is blocked in a frame of another site.
    return null;
  }
}

/**
 * The browser's storage under the partition that Office gives the add-in; where it is blocked, memory,
 * which forgets when the pane closes.
 */
export function partitionStorage(partition: string, storage: () => Storage): KeyValueStorage {
  const local = usable(storage);
  const memory = new Map<string, string>();
  const name = (key: string) => `${partition}taizhang:${key}`;
  return {
    get: (key) => local?.getItem(name(key)) ?? memory.get(key) ?? null,
    set(key, value) {
      if (value === null) {
        memory.delete(key);
        local?.removeItem(name(key));
        return;
      }
      memory.set(key, value);
      try {
        local?.setItem(name(key), value);
      } catch {
        // A full storage is no reason to stop: this session still remembers.
      }
    },
  };
}
