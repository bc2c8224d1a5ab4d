import type { Condition, Stored } from "../../store/odata/condition.ts";
import { keyOf, propertyOf, type EntitySet, type Property } from "../../store/odata/entity-set.ts";
import { isByKey, type Order } from "../../store/odata/read-entities.ts";
import { badRequest, notImplemented } from "./odata-error.ts";
import { parseFilter } from "./parse-filter.ts";

/** So many entities stand in a page, unless a client prefers fewer. */
export const PAGE = 5000;

/** What is asked of an entity set. */
export interface QueryOptions {
  readonly where: Condition | undefined;
  readonly select: readonly Property[];
  readonly order: readonly Order[];
  /** How many are wanted in all; undefined for all there are. */
  readonly top: number | undefined;
  readonly skip: number;
  readonly counts: boolean;
  /** Where this page begins: behind a key. */
  readonly after: Stored | undefined;
}

const known = new Set(
  ["filter", "select", "orderby", "top", "skip", "count", "skiptoken", "format"].map(
    (name) => `$${name}`,
  ),
);

/** The system query options of an address. Throws BadRequest, and NotImplemented for those that we don't have. */
export function queryOptions(set: EntitySet, query: URLSearchParams): QueryOptions {
  for (const name of query.keys()) {
    if (name.startsWith("$") && !known.has(name)) throw notImplemented(`${name} is not there`);
    if (query.getAll(name).length > 1) throw badRequest(`${name} stands twice`);
  }
  const format = query.get("$format") ?? "json";
  if (!/^(application\/)?json\b/.test(format)) throw badRequest("$format: json alone");
  const filter = query.get("$filter");
  const order = orderOf(set, query.get("$orderby"));
  const token = query.get("$skiptoken");
  return {
    where: filter === null ? undefined : parseFilter(set, filter),
    select: selected(set, query.get("$select")),
    order,
    top: wholeNumber(query, "$top"),
    skip:
      isByKey(set, order) || token === null ? (wholeNumber(query, "$skip") ?? 0) : Number(token),
    counts: isTrue(query.get("$count")),
    after: isByKey(set, order) && token !== null ? keyIn(set, token) : undefined,
  };
}

function keyIn(set: EntitySet, token: string): Stored {
  const key = keyOf(set);
  if (key.type === "String") return token;
  if (!/^\d{1,15}$/.test(token)) throw badRequest("$skiptoken is none of ours");
  return Number(token);
}

function selected(set: EntitySet, select: string | null): readonly Property[] {
  const names = (select ?? "*").split(",").map((name) => name.trim());
  if (names.includes("*")) return set.properties;
  return [...new Set(names)].map((name) => demanded(set, name, "$select"));
}

function orderOf(set: EntitySet, orderby: string | null): readonly Order[] {
  if (orderby === null || orderby.trim() === "") return [];
  return orderby.split(",").map((each) => {
    const [, name = "", way = "asc"] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/.exec(each) ?? [];
    const property = demanded(set, name, "$orderby");
    if (property.readOnly === true) throw notImplemented(`$orderby: not by ${name}`);
    return { property, descending: way === "desc" };
  });
}

function demanded(set: EntitySet, name: string, option: string): Property {
  const property = propertyOf(set, name);
  if (property === undefined) throw badRequest(`${option}: ${set.name} has no property ${name}`);
  return property;
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw badRequest(`${name}: ${text} is no whole number`);
  return Number(text);
}

function isTrue(text: string | null): boolean {
  if (text !== null && text !== "true" && text !== "false")
    throw badRequest("$count: true or false");
  return text === "true";
}
