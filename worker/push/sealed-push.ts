import {
  hasLanded,
  type PushResponse,
  type PushRow,
  type RowOutcome,
} from "../../shared/api/push.ts";
import type { RecordId } from "../../shared/record.ts";
import { ERASED_KEY, type Vault } from "../environment/vault.ts";
import type { SealedChange } from "../record/seal-changes.ts";
import { sealReasons } from "../record/sealed-reasons.ts";
import type { RecordAcknowledgement } from "../store/records/acknowledgements.ts";
import type { PushFacts } from "../store/pushes/push-facts.ts";
import { sealAnswered } from "../store/vault/sealed-answers.ts";
import { sealedDetail } from "../store/vault/sealed-detail.ts";
import type { Sealing } from "./sealing.ts";

/** A push that was decided, with what its answer shows. */
interface DecidedPush {
  readonly rows: readonly PushRow[];
  readonly response: PushResponse;
  readonly withdraws: string | undefined;
  readonly shown: readonly RecordId[];
}

/** What is kept of a push beside its records, sealed: its answer, what it says to warnings, and the word of it for the log. */
export async function sealPush(
  db: D1Database,
  vault: Vault,
  { seal }: Pick<Sealing, "seal">,
  { rows, response, withdraws, shown }: DecidedPush,
  { facts, changes }: { facts: PushFacts; changes: readonly SealedChange[] },
) {
  const outcomes = response.rows;
  const dataKeys = new Map<string, string | null>([
    // Under a key that does not open nothing is sealed.
    ...[...facts.records.values()].map(
      ({ id, dataKey, isDamaged }) => [id, isDamaged ? ERASED_KEY : dataKey] as const,
    ),
    ...changes.map(({ id, dataKey }) => [id, dataKey] as const),
  ]);
  const [kept, acknowledgements, detail] = await Promise.all([
    sealAnswered(db, vault, outcomes, (id) => dataKeys.get(id)),
    sealReasons(
      vault,
      seal,
      landedAcknowledgements(rows, outcomes),
      (id) => dataKeys.get(id) ?? null,
    ),
    sealedDetail(db, vault, {
      ...response.counts,
      ...corrections(rows, outcomes),
      ...idsOf(outcomes, "restored"),
      ...idsOf(outcomes, "withdrawn"),
      ...(withdraws !== undefined && { reason: withdraws }),
      ...(shown.length > 0 && { shown }),
    }),
  ]);
  return { kept: { ...response, rows: kept }, acknowledgements, detail };
}

/** The records that became another case because somebody insisted that it is the same one, corrected. */
function corrections(rows: readonly PushRow[], outcomes: readonly RowOutcome[]) {
  const insisted = new Set(rows.flatMap(({ id, corrects }) => (corrects === true ? [id] : [])));
  const corrected = outcomes
    .filter(({ id, outcome }) => insisted.has(id) && hasLanded(outcome))
    .map(({ id }) => id);
  return corrected.length === 0 ? {} : { corrected };
}

/** Which records were withdrawn, or brought back: their number alone, in its place among the counts, names none. */
function idsOf(outcomes: readonly RowOutcome[], wanted: "restored" | "withdrawn") {
  const ids = outcomes.filter(({ outcome }) => outcome === wanted).map(({ id }) => id);
  return ids.length === 0 ? {} : { [`${wanted}Records`]: ids };
}

/** The answers of the rows that are saved now or were before: the others are pushed again with theirs. */
function landedAcknowledgements(
  rows: readonly PushRow[],
  outcomes: readonly RowOutcome[],
): RecordAcknowledgement[] {
  return outcomes.flatMap(({ id, outcome }, index) => {
    const acknowledged = hasLanded(outcome) ? rows[index]?.acknowledged : undefined;
    return (acknowledged ?? []).map((acknowledgement) => ({ ...acknowledgement, record: id }));
  });
}
