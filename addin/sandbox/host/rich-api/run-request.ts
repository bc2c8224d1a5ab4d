import { OfficeObject } from "../session/office-object.ts";
import { camelName, needMember } from "./members.ts";
import { classOf, type RequestContext } from "./object-model.ts";
import { ObjectPaths } from "./object-paths.ts";
import { identify, query } from "./query.ts";
import {
  type Action,
  ACTION,
  type ActionResult,
  type RichApiRequest,
  type RichApiResponse,
} from "./request.ts";
import { RichApiError } from "./rich-api-error.ts";
import { mayUndo } from "./undoable.ts";

/**
 * Runs the actions of one `context.sync()` in order. The first that fails ends the request;
 * what the actions before it did stays, as in Excel.
 */
export function runRequest(request: RichApiRequest, context: RequestContext): RichApiResponse {
  const { session } = context;
  const paths = new ObjectPaths(request.ObjectPaths, context);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  session.current = paths;
  try {
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        const keep = request.AutoKeepReference === true;
        results.push({ ActionId: action.Id, Value: run(action, paths, keep, context) });
      } catch (error) {
        const described = describe(asRichApiError(error), action, index, paths);
        return { Results: results, TraceIds: traces, Error: described };
      }
    }
    return { Results: results, TraceIds: traces };
  } finally {
    session.current = null;
  }
}

/** The model throws a RangeError for what doesn't fit on the sheet; all else is our own mistake. */
function asRichApiError(error: unknown): RichApiError {
  if (error instanceof RichApiError) return error;
  if (error instanceof RangeError) return new RichApiError("InvalidArgument");
  throw error;
}

function run(action: Action, paths: ObjectPaths, keep: boolean, context: RequestContext): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const { session, model } = context;
  const object = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTION.instantiate:
      if (keep && object && classOf(object, model).referenced) session.references.keep(object);
      return identify(object, context);
    case ACTION.query:
      return query(object, action.QueryInfo, context);
    case ACTION.recursiveQuery:
      return query(object, action.RecursiveQueryInfo?.Queries?.[object?.className ?? ""], context);
    case ACTION.method:
      return object && call(object, action, paths, context);
    case ACTION.set:
      return object && assign(object, action, paths, context);
    case ACTION.ensureUnchanged:
      return object && ensureUnchanged(object, action, context);
    default:
      throw new RichApiError("ApiNotFound");
  }
}

function call(
  object: OfficeObject,
  action: Action,
  paths: ObjectPaths,
  context: RequestContext,
): unknown {
  const name = action.Name ?? "";
  const args = paths.arguments(action.ArgumentInfo);
  if (name === "_KeepReference") {
    context.session.references.keep(object);
    return null;
  }
  const method = needMember(object, "methods", name, context);
  const answer = mayUndo(object, method.publicName ?? camelName(name), context.session, () =>
    method.call(object.target, args, context.session),
  );
  return answer instanceof OfficeObject ? identify(answer, context) : (answer ?? null);
}

function assign(
  object: OfficeObject,
  action: Action,
  paths: ObjectPaths,
  context: RequestContext,
): null {
  const name = action.Name ?? "";
  const property = needMember(object, "properties", name, context);
  if (!property.set) throw new RichApiError("InvalidOperation");
  const { set } = property;
  const value = paths.arguments(action.ArgumentInfo).raw(0);
  mayUndo(object, camelName(name), context.session, () =>
    set(object.target, value, context.session),
  );
  return null;
}

function ensureUnchanged(object: OfficeObject, action: Action, context: RequestContext): null {
  for (const [name, expected] of Object.entries(action.ObjectState ?? {})) {
    const now = needMember(object, "properties", name, context).get(object.target, context.session);
    if (JSON.stringify(now) !== JSON.stringify(expected)) throw new RichApiError("Conflict");
  }
  return null;
}

function describe(
  error: RichApiError,
  action: Action,
  index: number,
  paths: ObjectPaths,
): NonNullable<RichApiResponse["Error"]> {
  return {
    Code: error.code,
    Message: error.message,
    Location: location(action, paths),
    ActionIndex: index,
    HttpStatusCode: error.code === "ItemNotFound" || error.code === "ApiNotFound" ? 404 : 400,
  };
}

/** `Range.values`: the member that failed, as `error.debugInfo.errorLocation` shows it. */
function location(action: Action, paths: ObjectPaths): string {
  return paths.describe(action.ObjectPathId, action.Name ? camelName(action.Name) : null);
}
