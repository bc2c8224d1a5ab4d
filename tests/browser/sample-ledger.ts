import type { Stage } from "./sandbox-stage.ts";

/** The sample's after-sales sheet and its complaints, as the sandbox names them. */
export const AFTER_SALES = "售后登记表";
export const COMPLAINTS = "客户投诉登记表";

/** The rows of the sample's after-sales ledger as Excel numbers them; below them stands a total. */
export const FIRST_ROW = 2;
export const LAST_ROW = 61;

/**
 * Gives the sample's orders numbers of their own, six digits of them, and the accounts that are paid
 * and the parcels that come back too: tests share one server, and there a second registration of the
 * same order is a double, and what is paid again to an account or for a parcel is asked about.
 */
export async function renumberOrders(stage: Stage, series: number): Promise<void> {
  const digits = String(series).padStart(6, "0");
  await renumber(stage, "E", (text) => text.slice(0, 2) + digits + text.slice(8));
  await renumber(stage, "S", (text) => text.slice(0, 3) + digits + text.slice(9));
  await renumber(stage, "V", (text) => text.slice(0, -6) + digits);
}

/** Writes a column of the after-sales ledger anew; blank cells stay blank. */
async function renumber(stage: Stage, column: string, anew: (text: string) => string) {
  const address = `${column}${FIRST_ROW}:${column}${LAST_ROW}`;
  const { formulas } = await stage.read(AFTER_SALES, address);
  const numbers = formulas.map(([number]) => {
    // A number that was typed into a numeric cell has lost its tail; the double keeps 19 digits of it.
    const text = typeof number === "number" ? BigInt(number).toString() : String(number);
    return [text === "" ? "" : anew(text)];
  });
  await stage.page.evaluate(([sheet, at, values]) => window.sandbox.write(sheet, at, values), [
    AFTER_SALES,
    address,
    numbers,
  ] as const);
}

/** The same for the numbers of the sample's complaints. */
export async function renumberComplaints(stage: Stage, series: number): Promise<void> {
  const numbers = (await stage.texts(COMPLAINTS, "A2:A26")).map(([number = ""]) => [
    number.replace("TS", `TS${series}`),
  ]);
  await stage.page.evaluate(([sheet, values]) => window.sandbox.write(sheet, "A2:A26", values), [
    COMPLAINTS,
    numbers,
  ] as const);
}
