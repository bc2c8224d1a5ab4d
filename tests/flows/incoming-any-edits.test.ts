import fc from "fast-check";
import { expect, test } from "vitest";
import { hasLanded } from "../../shared/api/push.ts";
import { readMark } from "../../shared/merge/mark.ts";
import { resolveConflicts } from "../../addin/engine/push/resolve-conflicts.ts";
import { COLUMN } from "./after-sales-sheet.ts";
import { emptyLedgers, environment, ledgerIn, pushed } from "./stage.ts";
import { type Desk, pull, seen, twoDesks } from "./two-desks.ts";

const ORDERS = ["900000000000001", "900000000000002", "900000000000003"];
const COLUMNS = [COLUMN.refund, COLUMN.postage, COLUMN.note];

const who = fc.constantFrom("mine", "theirs");
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant("type"),
      who,
      order: fc.constantFrom(...ORDERS),
      column: fc.constantFrom(...COLUMNS),
      value: fc.constantFrom(3, 5, 8),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("push"), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("pull"), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("sort"), who }) },
);
type Step = Readonly<{ does: string; who: "mine" | "theirs" }> &
  Partial<{ order: string; column: number; value: number }>;

const rowOf = ({ sheet }: Desk, order: string) =>
  sheet.rows.findIndex((row) => row[COLUMN.orderNo] === order) + 1;

/** What a person would lose if it were written over: cells that were typed and have not landed. */
class Typed {
  readonly #cells = new Set<string>();
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  add(order: string, column: number): void {
    this.#cells.add(`${order} ${String(column)}`);
  }

  landed(order: string): void {
    for (const cell of this.#cells) if (cell.startsWith(`${order} `)) this.#cells.delete(cell);
  }

  stand(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.#cells].map((cell) => {
        const [order = "", column = ""] = cell.split(" ");
        return [cell, this.#desk.sheet.at(rowOf(this.#desk, order), Number(column))];
      }),
    );
  }
}

async function pushTyped(desk: Desk, typed: Typed): Promise<void> {
  const { rows } = await pushed(desk.workbook, desk.client);
  const mark = desk.sheet.column("台账标记");
  for (const { id, outcome } of rows) {
    if (!hasLanded(outcome.outcome)) continue;
    const row = desk.sheet.rows.find((cells) => readMark(String(cells[mark]))?.id === id);
    typed.landed(String(row?.[COLUMN.orderNo]));
  }
}

/** Pulls, answers every conflict for one side, and pushes what is left of one's own. */
async function settle(desk: Desk, side: "mine" | "theirs"): Promise<void> {
  await pull(desk);
  const { conflicts } = await seen(desk);
  const choices = new Map(
    conflicts.map(({ id, outcome }) => [
      id,
      Object.fromEntries((outcome.conflicts ?? []).map(({ column }) => [column, side])),
    ]),
  );
  const openLedger = await ledgerIn(desk.workbook);
  await resolveConflicts(desk.workbook, desk.client, openLedger, conflicts, choices, environment);
  await pushed(desk.workbook, desk.client);
}

const shown = (desk: Desk) =>
  ORDERS.map((order) => COLUMNS.map((column) => desk.sheet.at(rowOf(desk, order), column)));

test("whatever two people type, push and pull, a pull writes over nothing that has not landed, and both come to the same", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 12 }),
      fc.constantFrom("mine", "theirs"),
      async (steps, side) => {
        await emptyLedgers();
        const desks = await twoDesks(ORDERS);
        const stood: { before: unknown; after: unknown }[] = [];
        const typed = { mine: new Typed(desks.mine), theirs: new Typed(desks.theirs) };
        for (const { does, who, order = "", column = 0, value = 0 } of steps as readonly Step[]) {
          const desk = desks[who];
          if (does === "type") {
            desk.sheet.type(
              rowOf(desk, order),
              column,
              column === COLUMN.note ? `记 ${value}` : value,
            );
            typed[who].add(order, column);
          } else if (does === "push") await pushTyped(desk, typed[who]);
          else if (does === "sort")
            desk.sheet.sort(1, (a, b) => String(b).localeCompare(String(a)));
          else {
            const before = typed[who].stand();
            await pull(desk);
            stood.push({ before, after: typed[who].stand() });
          }
        }
        expect(stood.map(({ after }) => after)).toEqual(stood.map(({ before }) => before));
        for (const desk of [desks.mine, desks.theirs]) await settle(desk, side);
        await pull(desks.mine);
        expect(shown(desks.mine)).toEqual(shown(desks.theirs));
        for (const desk of [desks.mine, desks.theirs])
          expect((await pushed(desk.workbook, desk.client)).rows).toEqual([]);
      },
    ),
    { numRuns: 5 },
  );
});
