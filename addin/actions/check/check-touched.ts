import { paneWords } from "../../state/pane-words.ts";
import type { BroughtRows, Recheck } from "../../engine/check/recheck.ts";
import { findUntruncatedIdentifiers } from "./find-untruncated-identifiers.ts";
import { groupProblems } from "../../state/problem-list/group-problems.ts";
import { announceLate } from "../../state/announce.ts";
import { environmentOf } from "../../state/environment.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { perform } from "../../state/perform.ts";
import { SHEET_AT_HAND } from "../../state/sheet-at-hand.ts";
import { runJob } from "../../state/run-job.ts";
import { attempted } from "../../state/trouble/to-result.ts";
import { tellMissing } from "./look-for-missing.ts";
import { goTo } from "../../state/go-to.ts";
import type { Notice } from "../../state/notice.ts";

/**
 * Checks the rows that changed since the sheet was validated, and says how many came in at once. Does
 * nothing where that can't be told, or fails: the sheet stays out of date, and is validated as a whole
 * when the person has paused.
 */
export async function checkTouched(pane: Pane): Promise<void> {
  const {
    validation: { value: before },
    notice: since,
  } = pane.store.get();
  if (before === null) return;
  const { recheck } = await loadEngine();
  const env = await environmentOf(pane);
  // A check of the whole sheet that has begun meanwhile finds all of this too, and more depends on it.
  if (pane.store.get().validation.working !== null) return;
  const found: { recheck: Recheck | null } = { recheck: null };
  const work = async () => {
    const ended = await attempted(recheck(pane.workbook, before, env));
    found.recheck = ended.ok ? ended.value : null;
    return { ok: true, value: found.recheck?.validation ?? before } as const;
  };
  const validation = await runJob(pane, "validation", work, { unseen: true });
  if (validation === null || found.recheck === null) return;
  const { brought, moved } = found.recheck;
  const { openLedger } = validation;
  const { sheet, onlyRows } = pane.store.get();
  pane.store.set({
    sheet: { ...sheet, value: { kind: "ledger", openLedger } },
    stale: pane.workbook.revision(openLedger.snapshot.sheet.id) !== openLedger.snapshot.revision,
    onlyRows: moved ? null : onlyRows,
  });
  if (brought !== null) tell(pane, brought, since);
  const isOther = moved || validation.reading.rows.length !== before.reading.rows.length;
  if (isOther) perform(pane, tellMissing(pane, validation));
  await findUntruncatedIdentifiers(pane, validation);
}

function tell(pane: Pane, brought: BroughtRows, since: Notice | null): void {
  const words = paneWords(pane.store.get().language).live;
  const say = brought.pasted ? words.pasted : words.filled;
  const text = say(brought.rows, brought.look.size);
  announceLate(
    pane,
    since,
    text,
    brought.look.size === 0 ? null : () => showOnly(pane, brought.look),
  );
}

/** Limits the list of problems to some rows, with every kind of problem open. */
function showOnly(pane: Pane, rows: ReadonlySet<number>): void {
  const problems = pane.store.get().validation.value?.problems ?? [];
  goTo(pane, {
    ...SHEET_AT_HAND,
    tab: "problems",
    signIn: null,
    levels: [],
    onlyRows: rows,
    openGroups: groupProblems(problems, [], rows).map(({ key }) => key),
  });
}
