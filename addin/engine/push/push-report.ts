import type { Outcome, RowOutcome } from "../../../shared/api/push.ts";
import type { Row } from "../../../shared/row.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { Moment } from "../../../shared/time/day.ts";
import type { Failure } from "../../client.ts";
import type { StoodCells } from "./stood-cells.ts";

/** A row that was sent and answered. */
export interface PushedRow {
  /** The row's number when the sheet was read. */
  readonly number: number;
  readonly id: RecordId;
  readonly sent: Row;
  /** What stood in its cells then, by column; kept where cells of the server may come to stand there. */
  readonly stood: StoodCells;
  readonly outcome: RowOutcome;
}

export interface PushReport {
  /** The id of the sheet that was pushed. */
  readonly sheet: string;
  readonly pushes: readonly string[];
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly rows: readonly PushedRow[];
  /** Rows that were not sent, or sent without hearing what became of them; they keep their marks and go with the next push. */
  readonly notSent: number;
  readonly failure: Failure | null;
  readonly cancelled: boolean;
  /** True when the sheet changed after the preview, so that nothing was sent. */
  readonly stale: boolean;
  readonly at: Moment;
}
