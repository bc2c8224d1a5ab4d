import type { Person } from "../../../shared/api/person.ts";
import type { ComparedRow } from "../../../shared/merge/compare.ts";
import type { RecordId, Version } from "../../../shared/record.ts";
import type { CallResult, Client } from "../../client.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { stoodBefore } from "../check/stood-rows.ts";
import type { Validation } from "../check/validate.ts";
import { localNow, type Environment } from "../environment.ts";
import { pushedRecords } from "../marks/pushed-records.ts";
import { changesSince, endOfChanges, type ListedRecord } from "../server/changed-records.ts";
import { lookUp, lookUpChanged } from "../server/look-up-records.ts";
import type { Incoming, MovedRecord } from "./incoming.ts";
import { isUntouched } from "./is-untouched.ts";
import { offeredRows } from "./offered-rows.ts";
import { placeIncoming } from "./place-incoming.ts";
import { type Pulled, recallPulled, rememberPulled } from "./pulled-versions.ts";
import { refusedIncoming } from "./write-incoming.ts";

/** A row that was pushed before. */
type PushedRow = ComparedRow & { readonly id: RecordId; readonly base: Version };

/**
 * Asks what others have changed of the rows of a checked sheet, from where the last pull left off. Where nobody has
 * pulled yet, or so much has happened since that asking about each row costs less, each row is asked about by its
 * version. Only the cells that differ are shown. Nothing is written but where the next pull goes on.
 */
export async function fetchIncoming(
  workbook: Workbook,
  client: Client,
  person: Person,
  validation: Validation,
  env: Environment,
): Promise<CallResult<Incoming>> {
  const { openLedger, comparison } = validation;
  const { sheet } = openLedger.snapshot;
  const { ledger } = openLedger;
  const rows = comparison.rows.filter(isPushed);
  const pulled = await recallPulled(workbook, sheet);
  const pages = Math.max(LEAST_PAGES, Math.ceil(rows.length / ROWS_WORTH_A_PAGE));
  const viewer = viewerOf(person);
  const listed = await listChanges(client, validation, pulled.cursors[viewer], pages);
  if (!listed.ok) return listed;
  const { records, cursor } = listed.value;

  const here = (await pushedRecords(workbook, sheet, env)) ?? new Set();
  await env.pause();
  const newest = new Map((records ?? []).map(({ id, version }) => [id, version]));
  const isAsked = ({ id, base }: PushedRow) => {
    if (records === null) return true;
    const known = Math.max(newest.get(id) ?? 0, pulled.versions.get(id) ?? 0);
    // A row that came into the sheet by another way than a push of it is not spoken for by its cursor.
    return known === 0 ? !here.has(id) : known > base;
  };
  const asked = rows.filter(isAsked);
  await env.pause();
  const found = await lookUpChanged(client, ledger, asked.map(atVersion));
  if (found.failure !== null) return { ok: false, failure: found.failure };
  const moved = new Map(found.said.map((one) => [one.id, { ...one, isWhole: false }]));
  await env.pause();

  // A row that was typed into has a mark that says what others last saw, so all that they saw has to be known.
  const typed = asked.filter((row) => {
    const one = moved.get(row.id);
    if (one === undefined || one.withdrawn || one.withheld) return false;
    return !isUntouched(ledger, row) && stoodBefore(validation.stood, row) === undefined;
  });
  const whole = await lookUp(client, ledger, typed.map(atVersion));
  if (whole.failure !== null && whole.failure.kind !== "refused")
    return { ok: false, failure: whole.failure };
  for (const one of whole.said) moved.set(one.id, { ...one, isWhole: true });

  const gone = new Set((records ?? []).flatMap(({ id, withdrawn }) => (withdrawn ? [id] : [])));
  const departed = new Set(asked.flatMap(({ id }) => (gone.has(id) && !moved.has(id) ? [id] : [])));
  const offered = await offeredRows(workbook, validation, records ?? [], here, env);
  const versions = versionsMet(pulled, asked, moved);
  await rememberPulled(workbook, sheet, {
    cursors: { ...pulled.cursors, [viewer]: cursor },
    versions,
  });
  const at = localNow(env);
  const value = { sheet: sheet.id, moved, departed, refused: new Set<RecordId>(), offered, at };
  const { rows: wanted } = placeIncoming(validation, value);
  const refused = await refusedIncoming(workbook, validation, wanted);
  return { ok: true, value: { ...value, refused } };
}

/** So many pages of changes are read, however few rows there are to ask about instead. */
const LEAST_PAGES = 3;
/** A page of changes costs about as much as asking about so many rows. */
const ROWS_WORTH_A_PAGE = 500;

/** Who sees the same records by the same cursor. */
const viewerOf = ({ id, shops }: Person): string =>
  shops === null ? id : `${id} ${shops.join(" ")}`;

function isPushed(row: ComparedRow): row is PushedRow {
  return row.id !== null && row.base !== null;
}

const atVersion = ({ id, base }: PushedRow) => ({ id, version: base });

/** What has changed since a cursor, and the next one; without records where each row is to be asked about. */
async function listChanges(
  client: Client,
  { openLedger: { ledger } }: Validation,
  since: string | undefined,
  mostPages: number,
): Promise<
  CallResult<{ readonly records: readonly ListedRecord[] | null; readonly cursor: string }>
> {
  if (since !== undefined) {
    const listed = await changesSince(client, ledger, since, mostPages);
    // A cursor that the server does not understand is none.
    const isRefused =
      !listed.ok &&
      listed.failure.kind === "refused" &&
      listed.failure.problem.code === "invalid-request";
    if (!listed.ok && !isRefused) return listed;
    if (listed.ok && listed.value.isWhole) {
      const { records, cursor } = listed.value;
      return { ok: true, value: { records, cursor } };
    }
  }
  // Before the rows are asked about: what changes meanwhile is listed by the next pull.
  const end = await endOfChanges(client, ledger);
  return end.ok ? { ok: true, value: { records: null, cursor: end.value } } : end;
}

/** The newest version that is known of each record that was asked about. */
function versionsMet(
  { versions }: Pulled,
  asked: readonly PushedRow[],
  moved: ReadonlyMap<RecordId, MovedRecord>,
): ReadonlyMap<RecordId, Version> {
  const all = new Map(versions);
  for (const { id, base } of asked) {
    const version = Math.max(base, moved.get(id)?.version ?? 0, all.get(id) ?? 0);
    // What is met again counts as remembered last.
    all.delete(id);
    all.set(id, version);
  }
  return all;
}
