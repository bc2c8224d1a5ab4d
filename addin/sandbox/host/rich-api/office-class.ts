import type { HostSession } from "../session/host-session.ts";
import type { OfficeObject } from "../session/office-object.ts";
import type { ApiVersion } from "../session/requirement-matrix.ts";
import type { Arguments } from "./arguments.ts";

interface Member {
  readonly since: ApiVersion;
  /** The name in the public API where it isn't the wire name with a small first letter. */
  readonly publicName?: string;
}

/** A value that can be loaded, and set when `set` is there. */
export interface Property<T> extends Member {
  get(target: T, session: HostSession): unknown;
  set?(target: T, value: unknown, session: HostSession): void;
}

/** A method; answers JSON, an object, or null for a null object. */
export interface Method<T> extends Member {
  call(target: T, args: Arguments, session: HostSession): unknown;
}

/** The way to another object; null leads to a null object. */
export interface Navigation<T> extends Member {
  go(target: T, session: HostSession): OfficeObject | null;
}

/** A class of office.js: what its objects can do, by the PascalCase names that travel. */
export interface OfficeClass<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  /** The id by which office.js finds the object again. */
  identity?(target: T): Readonly<Record<string, unknown>>;
  /** The members, for a collection. */
  items?(target: T, session: HostSession): readonly OfficeObject[];
  /** Whether the object is still there; office.js may hold on to it longer. */
  exists?(target: T): boolean;
  /** Whether objects are kept alive by reference, as ranges are. */
  readonly referenced?: boolean;
}

/** A property that can only be loaded. */
export function read<T>(since: ApiVersion, get: Property<T>["get"]): Property<T> {
  return { since, get };
}

/** A property that can be loaded and set. */
export function readWrite<T>(
  since: ApiVersion,
  get: Property<T>["get"],
  set: NonNullable<Property<T>["set"]>,
): Property<T> {
  return { since, get, set };
}

/** A method of the public API, or of office.js itself with `since` null. */
export function method<T>(
  since: ApiVersion,
  call: Method<T>["call"],
  publicName?: string,
): Method<T> {
  return publicName === undefined ? { since, call } : { since, call, publicName };
}

/** A property that leads to another object. */
export function navigate<T>(since: ApiVersion, go: Navigation<T>["go"]): Navigation<T> {
  return { since, go };
}
