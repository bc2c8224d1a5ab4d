import { headerText } from "../../../shared/reading/header-text.ts";
import type { RememberedPlacement } from "../../../shared/reading/placement.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import type { Workbook } from "../../workbook/workbook.ts";
import { type OpenLedger, remember } from "./open-ledger.ts";
import { keepPlacement } from "./remembered-placement.ts";
import { columnMoved, columnsAsTheyStand } from "./stood-columns.ts";

type Lists = Settings["lists"];
type Columns = RememberedPlacement["columns"];

/** Columns placed by hand, with one more; a heading stands for one column. */
function withHeading(columns: Columns, column: string, heading: string): Columns {
  const others = Object.entries(columns).filter(
    ([, place]) =>
      place === null || !("heading" in place) || headerText(place.heading) !== headerText(heading),
  );
  return { ...Object.fromEntries(others), [column]: { heading } };
}

/**
 * Says under which heading a column stands that has lost its own; null when it is in the sheet no more.
 * What was pushed of it stays in either case. The workbook remembers it.
 */
export async function answerRenamed(
  workbook: Workbook,
  openLedger: OpenLedger,
  column: string,
  heading: string | null,
  lists: Lists,
): Promise<OpenLedger> {
  const { remembered, placement } = openLedger;
  const columns = remembered?.columns ?? {};
  const stood = columnMoved(remembered?.stood ?? columnsAsTheyStand(openLedger), column, heading);
  if (heading !== null) {
    const placed = withHeading(columns, column, heading);
    return remember(workbook, openLedger, { columns: placed, stood }, lists);
  }
  // What took its place by name is not it; one that stands nowhere may come back under its name.
  const isTaken = column in placement.columns;
  const left = isTaken ? { ...columns, [column]: null } : columns;
  return remember(workbook, openLedger, { columns: left, stood }, lists);
}

/** What two columns are that hold each other's values: their headings changed places, or their contents. */
export type SwapAnswer = "headings" | "contents";

/** Says what became of two columns that hold what was pushed of the other; the workbook remembers it. */
export async function answerSwapped(
  workbook: Workbook,
  openLedger: OpenLedger,
  [one, other]: readonly [string, string],
  answer: SwapAnswer,
  lists: Lists,
): Promise<OpenLedger> {
  const { remembered, headings } = openLedger;
  const stood = remembered?.stood ?? columnsAsTheyStand(openLedger);
  const nameOf = (key: string) => headings.find(({ column }) => column === key)?.name;
  const [here, there] = [nameOf(one), nameOf(other)];
  if (answer === "contents" || here === undefined || there === undefined) {
    const settled = [...(stood.settled ?? []), one, other];
    return remember(workbook, openLedger, { stood: { ...stood, settled } }, lists);
  }
  const columns = withHeading(withHeading(remembered?.columns ?? {}, one, there), other, here);
  const moved = { ...stood, columns: { ...stood.columns, [one]: there, [other]: here } };
  return remember(workbook, openLedger, { columns, stood: moved }, lists);
}

/** Says whether a column that stands nowhere is the same value for all rows; null when this sheet has none of it. */
export async function answerOffered(
  workbook: Workbook,
  openLedger: OpenLedger,
  column: string,
  constant: string | null,
  lists: Lists,
): Promise<OpenLedger> {
  const place = constant === null ? null : { constant };
  const columns = { ...openLedger.remembered?.columns, [column]: place };
  return remember(workbook, openLedger, { columns }, lists);
}

/** Has the workbook remember where the columns stood whose rows were just pushed. */
export async function keepColumnsAsPushed(
  workbook: Workbook,
  openLedger: OpenLedger,
): Promise<void> {
  const { snapshot, ledger, remembered } = openLedger;
  await keepPlacement(workbook, snapshot.sheet, {
    columns: {},
    ...remembered,
    ledger: ledger.id,
    stood: columnsAsTheyStand(openLedger),
  });
}
