import type { ComparedRow } from "../../../shared/merge/compare.ts";
import { type Problem, problemsByRow } from "../../../shared/problem.ts";
import type { RecordId } from "../../../shared/record.ts";
import { ROWS_BETWEEN_PAUSES } from "../../../shared/reading/rows-between-pauses.ts";
import type { Client } from "../../client.ts";
import { type Doubt, wrongSheetDoubts, type Names } from "./wrong-sheet-doubts.ts";
import { stoodBefore } from "../check/stood-rows.ts";
import { type ChangedRow, changeFrom, changeOf, isChanged } from "./changed-row.ts";
import { type KnownRecord, lookUp } from "../server/look-up-records.ts";
import type { Environment } from "../environment.ts";
import { inheritedDoubts } from "./inherited-doubts.ts";
import {
  type AskedRow,
  type CaseDecisions,
  decideCases,
  NOTHING_DECIDED,
} from "./case-decisions.ts";
import type { Validation } from "../check/validate.ts";
import { withdrawnRecords } from "../server/withdrawn-records.ts";
import { type MissingRows, NOTHING_MISSING } from "../withdrawing/missing-rows.ts";
import { NONE_REVIVED, withdrawnRows, type WithdrawnRow } from "../withdrawing/withdrawn-rows.ts";

/** What a push would do, before it does it. */
export interface Preview {
  readonly validation: Validation;
  /**
   * Rows that are about another case than their mark, and nobody has said yet whether they are a new
   * registration or a correction: they are not sent.
   */
  readonly asked: readonly AskedRow[];
  /** Rows that are new, those that a person called a new registration among them. */
  readonly created: readonly ComparedRow[];
  readonly changed: readonly ChangedRow[];
  /** Rows whose record was withdrawn and that nobody has said what to do with: they are not sent. */
  readonly askedWithdrawn: readonly WithdrawnRow[];
  /** Rows that bring their withdrawn record back, as a person said. */
  readonly revived: readonly ComparedRow[];
  /** Rows of withdrawn records, as they were then: they are not sent, and may be brought back. */
  readonly withdrawn: readonly ComparedRow[];
  /** Rows that were pushed from the sheet and are not in it any more. */
  readonly missing: MissingRows;
  readonly unchanged: number;
  readonly blocked: readonly { readonly number: number; readonly problems: readonly Problem[] }[];
  /**
   * False when nobody is signed in or the server can't be reached: "before" is then what the pane has seen
   * in the sheet itself, as far as it has, and what others have pushed since is not known.
   */
  readonly beforeKnown: boolean;
  /** Why this may not be the sheet that is meant; to be answered before anything is written or sent. */
  readonly doubts: readonly Doubt[];
}

/** What a preview is made with besides the rows. */
interface PreviewOptions {
  /** What file and sheet are called: they may speak against a push. */
  readonly names?: Names;
  /** What was said of rows that are about another case than their mark. */
  readonly decided?: CaseDecisions;
  /** Asked every hundred rows or so. */
  readonly pause?: Environment["pause"];
  /** The withdrawn records that are to come back with their rows. */
  readonly reviving?: ReadonlySet<RecordId>;
  readonly missing?: MissingRows;
}

/** Says what a push of these rows would do; asks the server what stood there before, else the pane's own memory. */
export async function previewPush(
  client: Client | null,
  validation: Validation,
  {
    names,
    decided = NOTHING_DECIDED,
    reviving = NONE_REVIVED,
    missing = NOTHING_MISSING,
    pause,
  }: PreviewOptions = {},
): Promise<Preview> {
  const { ledger } = validation.openLedger;
  const { rows: all } = validation.comparison;
  // Where nothing was ever pushed there is nothing that could have been withdrawn.
  const isAsked = client !== null && all.some(({ id }) => id !== null);
  const gone = isAsked ? await withdrawnRecords(client, ledger) : null;
  const { asked, rows: decidedRows } = decideCases(all, decided);
  const { rows, ...ofWithdrawn } = withdrawnRows(decidedRows, gone, reviving);
  const changed = rows.filter(isChanged);
  const pushed = [...changed, ...asked].filter(isChanged);
  const known = client === null ? null : await knownBefore(client, validation, pushed);
  const rest: ChangedRow[] = [];
  for (const [index, compared] of changed.entries()) {
    if (index % ROWS_BETWEEN_PAUSES === 0) await pause?.();
    const stood = stoodBefore(validation.stood, compared);
    rest.push(
      known === null ? changeFrom(compared, stood) : changeOf(compared, known.get(compared.id)),
    );
  }
  await pause?.();
  const outgoing = rows.filter(({ standing }) => standing === "new" || standing === "changed");
  const named = names === undefined ? [] : wrongSheetDoubts(ledger, outgoing, names);
  await pause?.();
  const inherited = inheritedDoubts(rest, validation.reading.inheriting);
  await pause?.();
  return {
    validation,
    asked: asked.map((row) => ({
      ...row,
      before:
        (known === null ? stoodBefore(validation.stood, row) : known.get(row.id)?.base) ?? null,
    })),
    created: rows.filter(({ standing }) => standing === "new"),
    changed: rest,
    ...ofWithdrawn,
    missing,
    unchanged: rows.filter(({ standing }) => standing === "unchanged").length,
    blocked: blockedRows(validation),
    beforeKnown: known !== null || changed.length === 0,
    doubts: [...named, ...inherited],
  };
}

async function knownBefore(
  client: Client,
  { openLedger }: Validation,
  rows: readonly ChangedRow["compared"][],
): Promise<ReadonlyMap<RecordId, KnownRecord> | null> {
  const records = rows.map(({ id, base }) => ({ id, version: base }));
  const { said, failure } = await lookUp(client, openLedger.ledger, records);
  return failure === null ? new Map(said.map((record) => [record.id, record])) : null;
}

function blockedRows({ reading, problems }: Validation): Preview["blocked"] {
  const byRow = problemsByRow(problems);
  return reading.rows
    .filter((row) => row.blocked)
    .map(({ number }) => ({ number, problems: byRow.get(number) ?? [] }));
}
