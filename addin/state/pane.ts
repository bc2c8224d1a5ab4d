import type { Workbook } from "../workbook/workbook.ts";
import type { KeyValueStorage } from "../office/partition-storage.ts";
import type { PaneState } from "./pane-state.ts";
import type { Store } from "./store.ts";

/** The pane's state and what it reaches outside of itself. */
export interface Pane {
  readonly store: Store<PaneState>;
  readonly workbook: Workbook;
  readonly storage: KeyValueStorage;
  /** Where the API lives; empty for the pane's own origin. */
  readonly server: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  now(): Date;
}
