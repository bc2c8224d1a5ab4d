/** A value that tells its listeners when it is replaced. */
export interface Store<T> {
  get(): T;
  /** Replaces some of the value's properties and calls every listener once. */
  set(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

/** A store that starts with a value. */
export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
