import type { HostSession } from "../host-session.ts";
import { findMember, needMember, wireName } from "./members.ts";
import type { OfficeObject } from "./office-class.ts";
import type { QueryInfo } from "./request.ts";
import { hasExcelApi } from "./requirement-matrix.ts";

type Answer = Record<string, unknown>;

/** Answers a `load()`: the values of the selected properties, nested like the objects are. */
export function query(
  object: OfficeObject | null,
  info: QueryInfo | undefined,
  session: HostSession,
): Answer | null {
  if (object === null) return null;
  const select = (info?.Select ?? []).concat(info?.Expand ?? []);
  return object.officeClass.members.items
    ? queryCollection(object, select, info, session)
    : queryObject(object, select, session);
}

/** What office.js needs to find the object again: its id, its reference. */
export function identify(object: OfficeObject | null, session: HostSession): Answer | null {
  if (object === null) return null;
  const reference = session.references.idOf(object);
  return {
    ...object.officeClass.members.identity?.(object.target),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}

function queryObject(
  object: OfficeObject,
  select: readonly string[],
  session: HostSession,
): Answer {
  const answer: Answer = { ...identify(object, session) };
  if (select.length === 0) Object.assign(answer, allProperties(object, session));
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [head = "", ...rest] = path.trim().split("/");
    const name = wireName(head);
    if (head === "*" || head === "$all") Object.assign(answer, allProperties(object, session));
    else if (head === "$none" || head === "_ReferenceId") continue;
    else if (rest.length > 0 || findMember(object, "navigations", name)) {
      const inner = nested.get(name) ?? [];
      if (rest.length > 0) inner.push(rest.join("/"));
      nested.set(name, inner);
    } else {
      answer[name] = needMember(object, "properties", name, session).get(object.target, session);
    }
  }
  for (const [name, inner] of nested) {
    const next = needMember(object, "navigations", name, session).go(object.target, session);
    answer[name] = query(next, { Select: inner }, session);
  }
  return answer;
}

function queryCollection(
  collection: OfficeObject,
  select: readonly string[],
  info: QueryInfo | undefined,
  session: HostSession,
): Answer {
  const own = (path: string) => findMember(collection, "properties", wireName(path)) !== undefined;
  const answer = queryObject(collection, select.filter(own).concat("$none"), session);
  const ofItems = select.filter((path) => !own(path) && path !== "$none");
  if (select.length > 0 && ofItems.length === 0) return answer;
  const items = collection.officeClass.members.items?.(collection.target, session) ?? [];
  const skip = info?.Skip ?? 0;
  answer["_Items"] = items
    .map((item, index) => ({ item, index }))
    .slice(skip, info?.Top === undefined ? undefined : skip + info.Top)
    .map(({ item, index }) => ({ _Index: index, ...query(item, { Select: ofItems }, session) }));
  return answer;
}

/** Every property that the requirement matrix reaches. */
function allProperties(object: OfficeObject, session: HostSession): Answer {
  const answer: Answer = {};
  for (const [name, property] of Object.entries(object.officeClass.members.properties ?? {})) {
    if (hasExcelApi(session.requirements, property.since)) {
      answer[name] = property.get(object.target, session);
    }
  }
  return answer;
}
