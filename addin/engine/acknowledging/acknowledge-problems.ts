import { aboutProblem, type AcknowledgeableProblem } from "../../../shared/acknowledgement.ts";
import { withdrawAcknowledgement } from "../../../shared/api/acknowledgements.ts";
import { RECORD_ID_RANDOM_BYTES, recordId, type RecordId } from "../../../shared/record.ts";
import type { CallResult, Client } from "../../client.ts";
import {
  recordsByRow,
  type AcknowledgedProblem,
} from "../acknowledgements/acknowledged-problems.ts";
import type { Environment } from "../environment.ts";
import { markPending } from "../marks/marks.ts";
import {
  byWarning,
  changeAcknowledgements,
  MOST_WAITING,
  rememberAcknowledgements,
  rememberedAcknowledgements,
  type RememberedAcknowledgement,
} from "../acknowledgements/remembered-acknowledgements.ts";
import type { Validation } from "../check/validate.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import type { Row } from "../../../shared/row.ts";

/** What a person says, and who it is, by name; null when nobody is signed in. */
export interface Said {
  readonly reason: string;
  readonly by: string | null;
}

/**
 * What became of acknowledgements: kept; or nothing was, because the sheet has changed since it was checked, or
 * because as many as a workbook keeps are waiting for a push.
 */
export type Acknowledged = "acknowledged" | "stale" | "full";

/**
 * Acknowledges warnings with one reason. The workbook remembers it under the row's record; a row that was
 * never pushed is given its mark for that. Nothing is sent.
 */
export async function acknowledgeProblems(
  workbook: Workbook,
  { openLedger, comparison }: Validation,
  problems: readonly AcknowledgeableProblem[],
  said: Said,
  env: Environment,
): Promise<Acknowledged> {
  const waiting = (await rememberedAcknowledgements(workbook)).filter(({ sent }) => !sent).length;
  if (waiting + problems.length > MOST_WAITING) return "full";
  const rows = recordsByRow(comparison.rows);
  const ids = new Map<number, RecordId>();
  const unmarked: { number: number; row: { id: RecordId; base: null; cells: Row } }[] = [];
  const at = env.now().toISOString();
  const acknowledgements = problems.flatMap((problem): RememberedAcknowledgement[] => {
    const row = rows.get(problem.row);
    if (row === undefined) return [];
    let id = row.id ?? ids.get(problem.row);
    if (id === undefined) {
      id = recordId(env.now(), env.random(RECORD_ID_RANDOM_BYTES));
      ids.set(problem.row, id);
      unmarked.push({ number: problem.row, row: { id, base: null, cells: row.row.cells } });
    }
    const about = aboutProblem(problem, row.row.cells);
    return [{ id, code: problem.code, about, ...said, at, sent: false }];
  });
  unmarked.sort((a, b) => a.number - b.number);
  if (unmarked.length > 0 && !(await markPending(workbook, openLedger, unmarked, env)))
    return "stale";
  await rememberAcknowledgements(workbook, acknowledgements);
  return "acknowledged";
}

/**
 * Takes acknowledgements back, on the server too where it has them, so that the warnings speak again. Those that
 * the server could not be told about stay. `client` may be null when none of them was sent.
 */
export async function takeBackAcknowledgements(
  workbook: Workbook,
  client: Client | null,
  { openLedger }: Validation,
  acknowledged: readonly AcknowledgedProblem[],
): Promise<CallResult<null>> {
  const gone: RememberedAcknowledgement[] = [];
  let failed: CallResult<never> | undefined;
  for (const { acknowledgement } of acknowledged) {
    if (acknowledgement.sent && client !== null) {
      const { id: record, code, about } = acknowledgement;
      const params = { ledger: openLedger.ledger.id, record, code, about };
      const told = await client.call(withdrawAcknowledgement, { params });
      if (!told.ok) {
        failed = told;
        break;
      }
    }
    gone.push(acknowledgement);
  }
  const takenBack = byWarning(gone);
  await changeAcknowledgements(workbook, (all) =>
    all.filter((one) => takenBack(one) === undefined),
  );
  return failed ?? { ok: true, value: null };
}
