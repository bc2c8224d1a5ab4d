/** The kinds of action in a RichApi request, with office.js's own numbers. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  recursiveQuery: 6,
  ensureUnchanged: 8,
} as const;

/** The kinds of object path, with office.js's own numbers. */
export const PATH = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  null: 7,
} as const;

/** Arguments of a method, an indexer or an assignment. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Per argument: the object path that stands in for it, or 0 or nothing. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

/** How to reach an object. */
export interface ObjectPathInfo {
  readonly Id?: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What a `load()` asks for; names are camelCase, nested with `/`. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One step of a request. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: { readonly Queries?: Readonly<Record<string, QueryInfo>> };
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** The body of a `ProcessQuery` request: one `context.sync()`. */
export interface RichApiRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

/** The answer to one action. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** The answer to a request; with an error, `Results` holds what had succeeded before it. */
export interface RichApiResponse {
  readonly Results: readonly ActionResult[];
  /** The trace actions that were passed; office.js adds and removes some event handlers by them. */
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}
