import { OfficeObject } from "../session/office-object.ts";
import { Arguments } from "./arguments.ts";
import { camelName, needMember } from "./members.ts";
import { isAlive, type RequestContext } from "./object-model.ts";
import { type ArgumentInfo, type ObjectPathInfo, PATH, type RichApiRequest } from "./request.ts";
import { RichApiError } from "./rich-api-error.ts";
import { mayUndo } from "./undoable.ts";

/** Finds the objects of one request; each path is walked once, when it is first needed. */
export class ObjectPaths {
  readonly #paths: RichApiRequest["ObjectPaths"];
  readonly #context: RequestContext;
  readonly #found = new Map<number, OfficeObject | null>();

  constructor(paths: RichApiRequest["ObjectPaths"], context: RequestContext) {
    this.#paths = paths;
    this.#context = context;
  }

  /** The object of a path, or null for a null object. */
  resolve(id: number): OfficeObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[id];
    if (!path) throw new RichApiError("InvalidReference");
    const object = this.#walk(path);
    this.#found.set(id, object);
    return object;
  }

  /** The arguments of a call, with objects in the place of their paths. */
  arguments(info: ArgumentInfo | undefined): Arguments {
    const paths = info?.ReferencedObjectPathIds;
    return new Arguments(
      (info?.Arguments ?? []).map((value, i) => this.#argument(value, paths?.[i])),
    );
  }

  /** `Range.values`: the member of the path's object, or the call that should have led to it. */
  describe(id: number, member: string | null): string {
    const object = this.#found.get(id);
    if (object && member !== null) return `${object.className}.${member}`;
    const path = this.#paths[id];
    const parent = path?.ParentObjectPathId ? this.#found.get(path.ParentObjectPathId) : undefined;
    if (!path || !parent) return member ?? "";
    const name = path.ObjectPathType === PATH.indexer ? "getItem" : camelName(path.Name ?? "");
    return `${parent.className}.${name}`;
  }

  /** The objects found so far. */
  *objects(): Iterable<OfficeObject> {
    for (const object of this.#found.values()) if (object) yield object;
  }

  #argument(value: unknown, path: number | null | undefined): unknown {
    if (path) return this.resolve(path);
    return value;
  }

  #walk(path: ObjectPathInfo): OfficeObject | null {
    const name = path.Name ?? "";
    const { session, model } = this.#context;
    switch (path.ObjectPathType) {
      case PATH.root:
        return model.root(session);
      case PATH.service: {
        const service = model.service(name, session);
        if (service) return service;
        session.recorder.missing(name);
        throw new RichApiError("ApiNotFound");
      }
      case PATH.null:
        return null;
      case PATH.reference: {
        const kept = session.references.get(name);
        if (kept && isAlive(kept, model)) return kept;
        throw new RichApiError("InvalidReference");
      }
      default:
        return this.#walkFromParent(path, name);
    }
  }

  #walkFromParent(path: ObjectPathInfo, name: string): OfficeObject | null {
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null;
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return needMember(parent, "navigations", name, this.#context).go(
          parent.target,
          this.#context.session,
        );
      case PATH.method:
        return this.#call(parent, name, path.ArgumentInfo);
      case PATH.indexer:
        return this.#call(parent, "GetItem", path.ArgumentInfo);
      default:
        throw new RichApiError("ApiNotFound");
    }
  }

  #call(parent: OfficeObject, name: string, info: ArgumentInfo | undefined): OfficeObject | null {
    const member = needMember(parent, "methods", name, this.#context);
    const { session } = this.#context;
    const answer = mayUndo(parent, camelName(name), session, () =>
      member.call(parent.target, this.arguments(info), session),
    );
    if (answer === null || answer instanceof OfficeObject) return answer;
    throw new RichApiError("GeneralException");
  }
}
