import type { HostSession } from "../session/host-session.ts";
import type { OfficeObject } from "../session/office-object.ts";
import { isUndone } from "../session/undo-support.ts";
import { RichApiError } from "./rich-api-error.ts";

/**
 * Does what a member does. One that cannot be undone is refused within a group, and outside of one
 * nothing can be undone any more that came before it.
 */
export function mayUndo<T>(
  { className }: OfficeObject,
  member: string,
  session: HostSession,
  work: () => T,
): T {
  if (isUndone(`${className}.${member}`, session.platform)) return work();
  if (session.grouped) throw new RichApiError("UndoNotSupported");
  const answer = work();
  session.workbook.forgetUndo();
  return answer;
}
