import type { z } from "zod";
import { recordHistory } from "../../../shared/api/record.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { CallResult, Client } from "../../client.ts";

type Told = z.output<typeof recordHistory.response>;

/** One thing that happened to a record: a version of it, or an answer to a warning while it stayed as it was. */
export type HistoryEntry =
  | ({
      readonly kind: "version";
      /** True when the record was withdrawn before it. */
      readonly revives: boolean;
    } & Told["versions"][number])
  | ({ readonly kind: "acknowledgement" } & Told["acknowledgements"][number]);

/** What is told of a record. */
export interface RecordHistory {
  /** The newest first; null when the server does not have it. */
  readonly entries: readonly HistoryEntry[] | null;
  /** What was decided about its deadlines, the first decision first. */
  readonly acts: Told["acts"];
}

/** All that happened to a record. */
export async function historyOf(
  client: Client,
  ledger: Ledger,
  record: RecordId,
): Promise<CallResult<RecordHistory>> {
  const response = await client.call(recordHistory, { params: { ledger: ledger.id, record } });
  if (!response.ok) {
    const { failure } = response;
    const unknown = failure.kind === "refused" && failure.problem.code === "not-found";
    return unknown ? { ok: true, value: { entries: null, acts: [] } } : response;
  }
  const { versions, acknowledgements, acts } = response.value;
  const entries: HistoryEntry[] = [
    ...versions.map((version, index) => ({
      kind: "version" as const,
      revives: versions[index - 1]?.withdrawn === true,
      ...version,
    })),
    ...acknowledgements.map((said) => ({ kind: "acknowledgement" as const, ...said })),
  ];
  // Instants of one form compare as text; versions of one moment stay in their order.
  return {
    ok: true,
    value: {
      acts,
      entries: entries.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))).toReversed(),
    },
  };
}
