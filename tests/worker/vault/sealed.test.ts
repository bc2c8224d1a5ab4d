import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import {
  acknowledgeWarnings,
  lookUpAcknowledgements,
  withdrawAcknowledgement,
} from "../../../shared/api/acknowledgements.ts";
import { pushRows, undoPush, withdrawRecords, type PushRow } from "../../../shared/api/push.ts";
import { lookUpRecords, recordHistory } from "../../../shared/api/record.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { UNREADABLE } from "../../../shared/privacy/erased.ts";
import { isSealedAtRest } from "../../../shared/privacy/sealed.ts";
import { defaultSwitches } from "../../../shared/settings/switches.ts";
import { vaultOf } from "../../../worker/environment/vault.ts";
import { keySecrets } from "../../../worker/environment/key-secrets.ts";
import { goOnRebuilding } from "../../../worker/jobs/rebuild.ts";
import { push } from "../../../worker/push/push.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { rowsByLedger } from "../support/rows-by-ledger.ts";
import { afterSalesCells, newRow, pushOf } from "../support/rows.ts";
import { setDepartment } from "../support/department.ts";
import { hire } from "../support/staff.ts";
import { wholeDatabase } from "../support/tables.ts";

const clerk = await hire("clerk", "李敏");
const colleague = await hire("clerk", "王芳");

const MARKER = "标记";
let markers = 0;
/** A value that stands nowhere else, for a sealed column; what a kind takes. */
function marked(kind: string): string {
  markers += 1;
  if (kind === "phone" || kind === "identifier") return `1399${String(markers).padStart(7, "0")}`;
  if (kind === "account") return `biaoji${markers}@example.com`;
  return `${MARKER}${markers}`;
}
// By itself: the digests of the audit log hold any digits at all.
const MARKERS = /标记|(?<![A-Za-z0-9])1399\d{7}(?![A-Za-z0-9])|biaoji/;

/** What of the whole database holds a marker, table by table. */
async function found(): Promise<string[]> {
  const tables = await wholeDatabase();
  return Object.entries(tables).flatMap(([table, rows]) =>
    rows.filter((row) => MARKERS.test(row)).map((row) => `${table}: ${row.slice(0, 200)}`),
  );
}

const history = (ledger: string, record: PushRow["id"]) =>
  clerk.call(recordHistory, { params: { ledger, record } });

test("nothing personal stands in the store in clear, of any ledger, whatever is done with a row", async () => {
  // Signatures, too, as they come in with ledgers from before.
  const switches = { ...defaultSwitches, typedSignatures: true };
  await setDepartment(await hire("admin", "管理员"), { switches });
  for (const ledger of ledgers) {
    const params = { ledger: ledger.id };
    const sealed = ledger.keys.filter((key) => isSealedAtRest(ledger.columns[key]));
    const personal = () =>
      Object.fromEntries(sealed.map((key) => [key, marked(ledger.columns[key]?.kind ?? "")]));
    const row = newRow({ ...rowsByLedger[ledger.id], ...personal() });
    const created = await clerk.call(pushRows, { params, body: pushOf(row) });
    expect([ledger.id, created.rows[0]?.outcome, created.rows]).toMatchObject([
      ledger.id,
      "created",
      {},
    ]);
    const acknowledged = [{ code: "R023", about: "aboutaboutab", reason: marked("text") }];
    const changed = {
      ...row,
      base: 1,
      cells: { ...row.cells, ...personal() },
      acknowledged,
      corrects: true as const,
    };
    const update = pushOf(changed);
    const updated = await clerk.call(pushRows, { params, body: update });
    expect([ledger.id, updated.rows[0]?.outcome]).toEqual([ledger.id, "updated"]);
    const stale = pushOf({
      ...row,
      base: 1,
      cells: { ...row.cells, ...personal() },
      corrects: true,
    });
    const conflict = await colleague.call(pushRows, { params, body: stale });
    expect(conflict.rows[0]?.outcome).toBe("conflict");
    // The answer that is kept is the answer that was given.
    expect(await colleague.call(pushRows, { params, body: stale })).toEqual(conflict);
    const undone = await clerk.call(undoPush, { params: { ...params, push: update.id } });
    expect(undone.restored[0]?.cells).toEqual(row.cells);
    expect(await clerk.call(undoPush, { params: { ...params, push: update.id } })).toEqual(undone);
    const acknowledgement = { record: row.id, code: "R023", about: "aboutaboutac" };
    const reason = marked("text");
    await clerk.call(acknowledgeWarnings, {
      params,
      body: { acknowledgements: [{ ...acknowledgement, reason }] },
    });
    const { acknowledgements } = await clerk.call(lookUpAcknowledgements, {
      params,
      body: { records: [row.id] },
    });
    expect(acknowledgements).toMatchObject([{ reason }]);
    await clerk.call(withdrawAcknowledgement, { params: { ...params, ...acknowledgement } });
    const withdrawal = { id: crypto.randomUUID(), records: [{ id: row.id, base: 3 }], reason };
    const withdrawn = await clerk.call(withdrawRecords, { params, body: withdrawal });
    expect(withdrawn.rows[0]?.outcome).toBe("withdrawn");
    const back = pushOf({ ...row, base: 1 });
    const answered = await colleague.call(pushRows, { params, body: back });
    expect(answered.rows).toMatchObject([{ outcome: "was-withdrawn", reason }]);
    expect(await colleague.call(pushRows, { params, body: back })).toEqual(answered);
    const looked = await clerk.call(lookUpRecords, {
      params,
      body: { records: [{ id: row.id, version: 2 }] },
    });
    expect(looked.records[0]).toMatchObject({ cells: row.cells, base: changed.cells });
    const { versions } = await history(ledger.id, row.id);
    expect(versions.map((version) => version.reason)).toEqual([null, null, null, reason]);
    expect(versions[1]?.acknowledged).toEqual([{ code: "R023", reason: acknowledged[0]?.reason }]);
  }
  expect(markers).toBeGreaterThan(200);
  expect(await found()).toEqual([]);
});

test("a rotation wraps the data keys anew, not the cells: what was sealed before opens with the new secret alone", async () => {
  const params = { ledger: "after-sales" };
  const row = newRow(afterSalesCells({ buyer: "王一", note: "送到门卫" }));
  await clerk.call(pushRows, { params, body: pushOf(row) });
  const cells = () =>
    env.DB.prepare(`SELECT cells FROM record_version JOIN record ON number = record WHERE id = ?1`)
      .bind(row.id)
      .first<string>("cells");
  const before = await cells();
  const NEW = "another secret of the tests, as long as the one before";
  const rotating = keySecrets(NEW, env.KEY_SECRET);
  await goOnRebuilding(env.DB, { secrets: rotating, vault: vaultOf(rotating) });
  expect(await cells()).toBe(before);
  const secrets = keySecrets(NEW);
  const answer = await push(env.DB, {
    ledger: afterSales,
    person: clerk.person,
    now: new Date(),
    request: pushOf({ ...row, base: 1 }),
    digest: "",
    secrets,
    vault: vaultOf(secrets),
  });
  expect(answer.rows).toMatchObject([{ outcome: "unchanged" }]);
  const again = keySecrets(env.KEY_SECRET, NEW);
  await goOnRebuilding(env.DB, { secrets: again, vault: vaultOf(again) });
});

test("a sealed cell opens in its own record, version and place alone", async () => {
  const params = { ledger: "after-sales" };
  const rows = [1, 2].map(() => newRow(afterSalesCells({ buyer: marked("text"), note: "x" })));
  await clerk.call(pushRows, { params, body: pushOf(...rows) });
  const [first, second] = rows;
  if (first === undefined || second === undefined) throw new Error("two rows");
  await clerk.call(pushRows, {
    params,
    body: pushOf({ ...first, base: 1, cells: { ...first.cells, buyer: marked("text") } }),
  });
  const number = (row: PushRow) => `(SELECT number FROM record WHERE id = '${row.id}')`;
  const swap = async (from: string, to: string) => {
    const trigger = await env.DB.prepare(
      `SELECT sql FROM sqlite_master WHERE name = 'record_version_is_kept'`,
    ).first<string>("sql");
    await env.DB.batch([
      env.DB.prepare(`DROP TRIGGER record_version_is_kept`),
      env.DB.prepare(
        `UPDATE record_version SET cells = (SELECT cells FROM record_version WHERE ${from}) WHERE ${to}`,
      ),
      env.DB.prepare(trigger ?? ""),
    ]);
  };
  const at = (row: PushRow, version: number) => `record = ${number(row)} AND version = ${version}`;
  const broken = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await swap(at(first, 1), at(second, 1));
  const buyersOf = async ({ id }: PushRow) =>
    (await clerk.call(recordHistory, { params: { ...params, record: id } })).versions.map(
      ({ changes }) => changes["buyer"]?.after,
    );
  expect(await buyersOf(second)).toEqual([UNREADABLE]);
  await swap(at(first, 1), at(first, 2));
  expect((await buyersOf(first))[1]).toBe(UNREADABLE);
  expect(JSON.stringify(broken.mock.calls)).not.toMatch(MARKERS);
  broken.mockRestore();
});
