import type { HostSession } from "../session/host-session.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { type ApiVersion, hasExcelApi } from "../session/requirement-matrix.ts";
import { classOf, type ObjectModel, type RequestContext } from "./object-model.ts";
import type { Method, Navigation, Property } from "./office-class.ts";
import { RichApiError } from "./rich-api-error.ts";

interface Kinds {
  properties: Property<unknown>;
  methods: Method<unknown>;
  navigations: Navigation<unknown>;
}

/** `RowCount` → `rowCount`. */
export function camelName(wireName: string): string {
  return wireName.startsWith("_") ? wireName : wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** `rowCount` → `RowCount`. */
export function wireName(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

/** The member of that kind if the class has it, whatever the requirement matrix says. */
export function findMember<K extends keyof Kinds>(
  object: OfficeObject,
  kind: K,
  name: string,
  model: ObjectModel,
): Kinds[K] | undefined {
  const table = classOf(object, model)[kind];
  // The three tables are declared with exactly these member types.
  return table && Object.hasOwn(table, name) ? (table[name] as Kinds[K]) : undefined;
}

/**
 * The member of that kind, noted as used.
 * Throws `ApiNotFound` when the class lacks it or the requirement matrix is older than it.
 */
export function needMember<K extends keyof Kinds>(
  object: OfficeObject,
  kind: K,
  name: string,
  { session, model }: RequestContext,
): Kinds[K] {
  const member = findMember(object, kind, name, model);
  const shown = `${object.className}.${member?.publicName ?? camelName(name)}`;
  noteUse(shown, member?.since, session);
  return member as Kinds[K]; // noteUse throws when there is none
}

/** Notes the use of a member; throws `ApiNotFound` when `since` is undefined or too new. */
function noteUse(name: string, since: ApiVersion | undefined, session: HostSession): void {
  if (since === undefined || !hasExcelApi(session.requirements, since)) {
    session.recorder.missing(name);
    const why = since === undefined ? "" : ` ${name} needs ExcelApi ${since ?? ""}.`;
    throw new RichApiError("ApiNotFound", `${new RichApiError("ApiNotFound").message}${why}`);
  }
  if (since !== null) session.recorder.used(name, since);
}
