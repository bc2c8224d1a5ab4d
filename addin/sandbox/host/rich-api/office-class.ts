import type { HostSession } from "../host-session.ts";
import type { Arguments } from "./arguments.ts";

/** A version of the `ExcelApi` requirement set; null for what office.js uses inside itself. */
export type ApiVersion = `1.${number}` | null;

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

/** What a class of office.js can do, by the PascalCase names that travel. */
export interface ClassMembers<T> {
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

/**
 * A class of office.js. Its members are gathered when first needed, because the classes lead to
 * each other in circles.
 */
export class OfficeClass<T> {
  readonly name: string;
  readonly #gather: () => ClassMembers<T>;
  #members: ClassMembers<T> | undefined;

  constructor(name: string, gather: () => ClassMembers<T>) {
    this.name = name;
    this.#gather = gather;
  }

  get members(): ClassMembers<T> {
    return (this.#members ??= this.#gather());
  }
}

/** An object of the workbook as office.js sees it. */
export class OfficeObject<T = unknown> {
  readonly officeClass: OfficeClass<T>;
  readonly target: T;

  constructor(officeClass: OfficeClass<T>, target: T) {
    this.officeClass = officeClass;
    this.target = target;
  }
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
