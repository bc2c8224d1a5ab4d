import { incomingWords } from "../../../shared/messages/incoming-words.ts";
import type { Language } from "../../../shared/localized.ts";
import type { Validation } from "../../engine/check/validate.ts";
import type { PlacedIncoming } from "../../engine/incoming/place-incoming.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { validateSheet } from "../check/validate-sheet.ts";
import { runPull } from "./run-pull.ts";

/** What a pull of the open ledger brought. */
interface Brought {
  /** Says it before what else there is to say. */
  readonly tell: (rest: string) => string;
  /** True when there is something to look at and to decide. */
  readonly toSee: boolean;
}

const NOTHING: Brought = { tell: (rest) => rest, toSee: false };

/**
 * Asks what others have changed in the rows of the open ledger, and shows it before anything of it is written. Rows in
 * which nothing is to be written have their marks moved on. `again` is what is done once somebody has signed in anew.
 */
export async function pullIncoming(pane: Pane, again: () => Promise<unknown>): Promise<Brought> {
  const { person, pushing, sheet, language } = pane.store.get();
  const { fetchIncoming, mayPush, placeIncoming, writeMarks } = await loadEngine();
  if (person === null || sheet.value?.kind !== "ledger" || pushing !== null) return NOTHING;
  if (!mayPush(person.role, sheet.value.openLedger.ledger)) return NOTHING;
  const checked = await checkedNow(pane);
  if (checked === null) return NOTHING;
  const fetched = await runPull(
    pane,
    "incoming",
    (_engine, client, env) => fetchIncoming(pane.workbook, client, person, checked, env),
    again,
  );
  if (fetched === null) {
    const { trouble } = pane.store.get().incoming;
    return trouble === null
      ? NOTHING
      : { tell: before(describeTrouble(trouble, language).title, language), toSee: false };
  }
  const placed = placeIncoming(checked, fetched);
  if (placed.marks.size > 0) {
    const env = await environmentOf(pane);
    await writeMarks(pane.workbook, checked.openLedger, placed.marks, env);
    await validateSheet(pane, "quietly");
  }
  const counts = countsOf(placed, fetched.offered.length);
  const said = incomingWords[language].came(counts);
  const { withdrawn: _told, departed: _gone, ...seen } = counts;
  const toSee = Object.values(seen).some((count) => count > 0);
  return said === "" ? NOTHING : { tell: before(said, language), toSee };
}

const before =
  (said: string, language: Language): Brought["tell"] =>
  (rest) =>
    `${said}${incomingWords[language].between}${rest}`;

function countsOf(
  { rows, conflicts, left, withdrawn, departed }: PlacedIncoming,
  offered: number,
): Parameters<(typeof incomingWords)["zh"]["came"]>[0] {
  return {
    rows: rows.length,
    conflicts: conflicts.length,
    left: left.length,
    withdrawn: withdrawn.length,
    departed: departed.length,
    offered,
  };
}

/** The sheet as it was checked, anew where it has changed since; null when it is no ledger. */
async function checkedNow(pane: Pane): Promise<Validation | null> {
  const { validation, stale } = pane.store.get();
  const { value } = validation;
  const isOld =
    value === null || stale || !(await pane.workbook.isAsRead(value.openLedger.snapshot));
  return isOld ? validateSheet(pane, "quietly") : value;
}
