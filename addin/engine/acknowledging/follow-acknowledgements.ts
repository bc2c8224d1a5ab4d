import {
  acknowledgeWarnings,
  lookUpAcknowledgements,
  type SignedAcknowledgement,
} from "../../../shared/api/acknowledgements.ts";
import { MAX_ACKNOWLEDGEMENTS, MAX_LOOKUP } from "../../../shared/api/limits.ts";
import type { RecordId } from "../../../shared/record.ts";
import type { CallResult, Client } from "../../client.ts";
import { recordsWithWarnings } from "../acknowledgements/acknowledged-problems.ts";
import { writeChecks } from "../check/check-column.ts";
import type { Environment } from "../environment.ts";
import { inSlices } from "../server/in-slices.ts";
import {
  byWarning,
  changeAcknowledgements,
  rememberedAcknowledgements,
  sameAcknowledgements,
  type RememberedAcknowledgement,
} from "../acknowledgements/remembered-acknowledgements.ts";
import { withAcknowledgements, type Validation } from "../check/validate.ts";
import type { Workbook } from "../../workbook/workbook.ts";

/**
 * Brings a sheet's acknowledgements and the server's together. Acknowledgements of rows that stay as they are are sent, since
 * no push will take them; and what others have acknowledged, on another computer or in another copy of the
 * file, holds here too. Returns the validation as it reads then; the same one when nothing is new.
 */
export async function followAcknowledgements(
  workbook: Workbook,
  client: Client,
  validation: Validation,
  env: Environment,
): Promise<CallResult<Validation>> {
  const ledger = validation.openLedger.ledger.id;
  const sent = await sendAcknowledgements(workbook, client, validation);
  if (!sent.ok) return sent;
  const records = recordsWithWarnings(validation.found, validation.comparison.rows);
  const { said, failure } = await inSlices(records, MAX_LOOKUP, (slice) =>
    client.call(lookUpAcknowledgements, { params: { ledger }, body: { records: [...slice] } }),
  );
  if (failure !== null) return { ok: false, failure };
  const known = said.flatMap(({ acknowledgements }) => acknowledgements.map(remembered));
  // The server's word counts for all that was asked about; what waits for a push is newer.
  const asked = new Set<RecordId>(records);
  const acknowledgements = await changeAcknowledgements(workbook, (all) => {
    const kept = all.filter(({ id, sent }) => !sent || !asked.has(id));
    const here = byWarning(kept);
    return [...kept, ...known.filter((one) => here(one) === undefined)];
  });
  const now = withAcknowledgements(validation, acknowledgements);
  if (sameAcknowledgements(acknowledgementsOf(now), acknowledgementsOf(validation)))
    return { ok: true, value: validation };
  const checks = await writeChecks(workbook, now, validation.checks, env);
  return { ok: true, value: { ...now, checks } };
}

/** Sends the acknowledgements of rows that no push would send. */
async function sendAcknowledgements(
  workbook: Workbook,
  client: Client,
  { openLedger, comparison }: Validation,
): Promise<CallResult<null>> {
  const unchanged = new Set(
    comparison.rows.flatMap(({ id, standing }) => (standing === "unchanged" ? [id] : [])),
  );
  const waiting = (await rememberedAcknowledgements(workbook)).filter(
    ({ id, sent }) => !sent && unchanged.has(id),
  );
  const { said, failure } = await inSlices(waiting, MAX_ACKNOWLEDGEMENTS, (slice) =>
    client.call(acknowledgeWarnings, {
      params: { ledger: openLedger.ledger.id },
      body: {
        acknowledgements: slice.map(({ id, code, about, reason }) => ({
          record: id,
          code,
          about,
          reason,
        })),
      },
    }),
  );
  const kept = byWarning(said.flatMap((each) => each.acknowledgements.map(remembered)));
  await changeAcknowledgements(workbook, (all) =>
    all.map((one) => (one.sent ? one : (kept(one) ?? one))),
  );
  return failure === null ? { ok: true, value: null } : { ok: false, failure };
}

const acknowledgementsOf = ({ acknowledged }: Pick<Validation, "acknowledged">) =>
  acknowledged.map(({ acknowledgement }) => acknowledgement);

const remembered = ({
  record,
  ...acknowledgement
}: SignedAcknowledgement): RememberedAcknowledgement => ({
  id: record,
  ...acknowledgement,
  sent: true,
});
