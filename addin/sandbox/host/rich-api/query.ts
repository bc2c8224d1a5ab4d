import type { OfficeObject } from "../session/office-object.ts";
import { hasExcelApi } from "../session/requirement-matrix.ts";
import { findMember, needMember, wireName } from "./members.ts";
import { classOf, type RequestContext } from "./object-model.ts";
import type { QueryInfo } from "./request.ts";

type Answer = Record<string, unknown>;

/** Answers a `load()`: the values of the selected properties, nested like the objects are. */
export function query(
  object: OfficeObject | null,
  info: QueryInfo | undefined,
  context: RequestContext,
): Answer | null {
  if (object === null) return null;
  const select = (info?.Select ?? []).concat(info?.Expand ?? []);
  return classOf(object, context.model).items
    ? queryCollection(object, select, info, context)
    : queryObject(object, select, context);
}

/** What office.js needs to find the object again: its id, its reference. */
export function identify(object: OfficeObject | null, context: RequestContext): Answer | null {
  if (object === null) return null;
  const reference = context.session.references.idOf(object);
  return {
    ...classOf(object, context.model).identity?.(object.target),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function queryObject(
  object: OfficeObject,
  select: readonly string[],
  context: RequestContext,
): Answer {
  const answer: Answer = { ...identify(object, context) };
  if (select.length === 0) Object.assign(answer, allProperties(object, context));
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [head = "", ...rest] = path.trim().split("/");
    const name = wireName(head);
    if (head === "*" || head === "$all") Object.assign(answer, allProperties(object, context));
    else if (head === "$none" || head === "_ReferenceId") continue;
    else if (rest.length > 0 || findMember(object, "navigations", name, context.model)) {
      const inner = nested.get(name) ?? [];
      if (rest.length > 0) inner.push(rest.join("/"));
      nested.set(name, inner);
    } else {
      answer[name] = needMember(object, "properties", name, context).get(
        object.target,
        context.session,
      );
    }
  }
  for (const [name, inner] of nested) {
    const next = needMember(object, "navigations", name, context).go(
      object.target,
      context.session,
    );
    answer[name] = query(next, { Select: inner }, context);
  }
  return answer;
}

function queryCollection(
  collection: OfficeObject,
  select: readonly string[],
  info: QueryInfo | undefined,
  context: RequestContext,
): Answer {
  const { session, model } = context;
  const own = (path: string) =>
    findMember(collection, "properties", wireName(path), model) !== undefined;
  const answer = queryObject(collection, select.filter(own).concat("$none"), context);
  const ofItems = select.filter((path) => !own(path) && path !== "$none");
  if (select.length > 0 && ofItems.length === 0) return answer;
  const items = classOf(collection, model).items?.(collection.target, session) ?? [];
  const skip = info?.Skip ?? 0;
  answer["_Items"] = items
    .map((item, index) => ({ item, index }))
    .slice(skip, info?.Top === undefined ? undefined : skip + info.Top)
    .map(({ item, index }) => ({ _Index: index, ...query(item, { Select: ofItems }, context) }));
  return answer;
}

/** Every property that the requirement matrix reaches. */
function allProperties(object: OfficeObject, { session, model }: RequestContext): Answer {
  const answer: Answer = {};
  for (const [name, property] of Object.entries(classOf(object, model).properties ?? {})) {
    if (hasExcelApi(session.requirements, property.since)) {
      answer[name] = property.get(object.target, session);
    }
  }
  return answer;
}
