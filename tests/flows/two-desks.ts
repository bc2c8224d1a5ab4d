import { type Client } from "../../addin/client.ts";
import { fetchIncoming } from "../../addin/engine/incoming/fetch-incoming.ts";
import type { Incoming } from "../../addin/engine/incoming/incoming.ts";
import { placeIncoming, type PlacedIncoming } from "../../addin/engine/incoming/place-incoming.ts";
import { writeIncoming } from "../../addin/engine/incoming/write-incoming.ts";
import { writeMarks } from "../../addin/engine/marks/marks.ts";
import { me } from "../../shared/api/person.ts";
import { afterSalesSheet } from "./after-sales-sheet.ts";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook.ts";
import { environment, pushed, signedIn, validated } from "./stage.ts";

export interface Desk {
  readonly sheet: MemorySheet;
  readonly workbook: MemoryWorkbook;
  readonly client: Client;
}

/** Two people with copies of a file that one of them has pushed; `more` is a column beside the usual ones, the same in every row. */
export async function twoDesks(
  orders: readonly string[],
  more?: readonly [heading: string, value: string],
): Promise<{ mine: Desk; theirs: Desk }> {
  const sheet = afterSalesSheet(orders);
  if (more !== undefined)
    for (const [at, row] of sheet.rows.entries()) row.push(more[at === 0 ? 0 : 1]);
  const [li, wang] = await Promise.all([signedIn("李敏"), signedIn("王芳")]);
  await pushed(new MemoryWorkbook(sheet), li);
  const copy = new MemorySheet("售后登记表", sheet.rows);
  return {
    mine: { sheet, workbook: new MemoryWorkbook(sheet), client: li },
    theirs: { sheet: copy, workbook: new MemoryWorkbook(copy), client: wang },
  };
}

/** What others have changed, as the server says. */
export async function incoming({ workbook, client }: Desk): Promise<Incoming> {
  const person = await client.call(me);
  if (!person.ok) throw new Error("Nobody is signed in");
  const checked = await validated(workbook);
  const fetched = await fetchIncoming(workbook, client, person.value, checked, environment);
  if (!fetched.ok) throw new Error(JSON.stringify(fetched.failure));
  return fetched.value;
}

/** What would come into the sheet as it stands. */
export const seen = async (desk: Desk): Promise<PlacedIncoming> =>
  placeIncoming(await validated(desk.workbook), await incoming(desk));

/** Pulls what there is, as the pane does; returns what was seen before. */
export async function pull(desk: Desk) {
  const { workbook } = desk;
  const placed = await seen(desk);
  const checked = await validated(workbook);
  await writeMarks(workbook, checked.openLedger, placed.marks, environment);
  const written = await writeIncoming(workbook, checked, placed.rows);
  return { placed, written };
}
