import type { ReportFigure, ReportLine } from "../../../shared/api/reports.ts";
import type { ReportQuery } from "../../engine/pull/pull-report.ts";
import { announceLate } from "../../state/announce.ts";
import { whenSignedIn } from "../../state/ask-sign-in.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { paneWords } from "../../state/pane-words.ts";
import { perform } from "../../state/perform.ts";
import { dropJobs } from "../../state/run-job.ts";
import { type Result, toResult } from "../../state/trouble/to-result.ts";
import type { TypedInto } from "../../workbook/workbook.ts";
import { runPull } from "./run-pull.ts";

/** Pulls a report into a sheet of its own and its figures into the pane. */
export function pullReport(pane: Pane, query: ReportQuery, typedInto: TypedInto = "ask"): void {
  pane.store.set({ notice: null });
  dropJobs(pane, ["tieOut"]);
  whenSignedIn(pane, () => perform(pane, pull(pane, query, typedInto)));
}

async function pull(pane: Pane, query: ReportQuery, typedInto: TypedInto): Promise<void> {
  const { notice: since } = pane.store.get();
  const pulled = await runPull(
    pane,
    "finance",
    (engine, client, env) => engine.pullReport(pane.workbook, client, query, env, typedInto),
    () => pull(pane, query, typedInto),
  );
  if (pulled?.written.kind !== "written") return;
  const { name } = pulled.written.sheet;
  announceLate(pane, since, paneWords(pane.store.get().language).finance.written(name));
}

/** Asks for the lines behind a figure of a report. */
export async function readLinesBehind(
  pane: Pane,
  query: ReportQuery,
  figure: ReportFigure,
  upTo: number,
): Promise<Result<readonly ReportLine[]>> {
  const { linesBehind } = await loadEngine();
  return toResult(linesBehind(await signedInClient(pane), query, figure, upTo));
}
