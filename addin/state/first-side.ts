import type { Role } from "../../shared/role.ts";
import type { OpenedSheet } from "../engine/sheet/open-ledger.ts";
import type { Side } from "./pane-state.ts";

/** What decides which side of the work concerns a person first. */
interface Arrival {
  readonly role: Role;
  /** What was found in the sheet in front; null when it could not be read. */
  readonly sheet: OpenedSheet["kind"] | "statement" | null;
  /** The side that the person chose last; null for none. */
  readonly chosen: Side | null;
}

/**
 * The side of the work that concerns a person first. A clerk came for the sheet, unless it is empty; also for one
 * that nobody understands yet, since there the pane asks what it is. Everybody else comes for what waits, and for
 * a ledger at hand where that was their choice, for a worklist, which they have pulled to answer it, or for a
 * statement, which is there to be sent.
 */
export function firstSide({ role, sheet, chosen }: Arrival): Side {
  if (role === "clerk") return sheet === "empty" ? "today" : "sheet";
  if (sheet === "worklist" || sheet === "statement") return "sheet";
  return sheet === "ledger" ? (chosen ?? "today") : "today";
}
