import type { HostSession } from "../session/host-session.ts";
import type { OfficeObject } from "../session/office-object.ts";
import type { OfficeClass } from "./office-class.ts";

/** The API that requests are answered from: its classes, and the objects that paths start at. */
export interface ObjectModel {
  /** Every class by its name. Each is handed only the targets of its own objects. */
  readonly classes: Readonly<Record<string, OfficeClass<unknown>>>;
  /** `context.workbook`. */
  root(session: HostSession): OfficeObject;
  /** What office.js asks for by name rather than through the workbook; undefined for what is not there. */
  service(name: string, session: HostSession): OfficeObject | undefined;
}

/** What a request is answered with. */
export interface RequestContext {
  readonly session: HostSession;
  readonly model: ObjectModel;
}

/** The class of an object. Throws an `Error` when the model lacks it, which is our own mistake. */
export function classOf({ className }: OfficeObject, model: ObjectModel): OfficeClass<unknown> {
  const officeClass = model.classes[className];
  if (!officeClass) throw new Error(`The object model has no class ${className}`);
  return officeClass;
}

/** Whether what stands behind an object is still there; office.js may hold on to it longer. */
export function isAlive(object: OfficeObject, model: ObjectModel): boolean {
  return classOf(object, model).exists?.(object.target) ?? true;
}
