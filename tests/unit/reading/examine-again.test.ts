import fc from "fast-check";
import { expect, test } from "vitest";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { examine, type Examined } from "../../../shared/reading/examine.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import type { BlankAnswer, Placement } from "../../../shared/reading/placement.ts";
import { context, grid, readingOf } from "./sheets.ts";

const HEAD = ["登记日期", "店铺", "订单号", "售后类型", "退款金额", "邮费", "台账标记"];
const columns = ["registeredOn", "shop", "orderNo", "kind", "refund", "postage"];
const placement: Placement = {
  headerRow: 0,
  columns: Object.fromEntries(columns.map((key, index) => [key, { index }])),
};

/** The same with what a person has said of blank cells. */
function placementWith(said: Readonly<Record<string, BlankAnswer | undefined>>): Placement {
  const blanks = Object.entries(said).filter(
    (one): one is [string, BlankAnswer] => one[1] !== undefined,
  );
  return { ...placement, blanks: Object.fromEntries(blanks) };
}

/** Few values, so that rows double each other, inherit, and are totals or blank quite often. */
const cell = [
  fc.constantFrom("", "", 46_329, 46_330, "11月3日", 11.1, 45_000),
  fc.constantFrom("", "", "旗舰店", "专营店", "合计"),
  fc.constantFrom("", "4128374650192837465", "4128374650192837466", "4128374650192837467", 4.1e18),
  fc.constantFrom("", "仅退款", "退货退款", "退款啊"),
  fc.constantFrom("", 12.5, 0, "12.50", "10+5"),
  fc.constantFrom("", 12, 300),
  fc.constantFrom("", "0123456789ABCDEF·0·"),
] as const;
const row = fc.oneof({ weight: 6, arbitrary: fc.tuple(...cell) }, fc.constant(["合计"]));
const rows = (least: number) => fc.array(row, { minLength: least, maxLength: 12 });
const at = fc.nat({ max: 30 });
/** What a person has said of blank cells: nothing yet, most often. */
const said = fc.option(fc.constantFrom("fill" as const, "blank" as const), { nil: undefined });
const answers = fc.record({ registeredOn: said, shop: said });

/** What a person does to rows that stay the very same arrays where nothing was done to them. */
const edit = fc.oneof(
  fc.record({ paste: rows(1), at }),
  fc.record({ insert: rows(1), at }),
  fc.record({ remove: fc.integer({ min: 1, max: 4 }), at }),
  fc.record({ sortBy: fc.nat({ max: 5 }) }),
  fc.record({ merge: fc.integer({ min: 2, max: 4 }), column: fc.nat({ max: 5 }), at }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(before: Grid, change: Edit): Grid {
  const lines = before.values.map((values, index) => ({
    values,
    kinds: before.kinds[index] ?? [],
  }));
  const [head, ...body] = lines;
  const place = (wanted: number) => Math.min(wanted, body.length);
  const linesOf = (cells: Parameters<typeof grid>[0]) => {
    const { values, kinds } = grid(cells);
    return values.map((each, index) => ({ values: each, kinds: kinds[index] ?? [] }));
  };
  if ("paste" in change) {
    body.splice(place(change.at), change.paste.length, ...linesOf(change.paste));
  } else if ("merge" in change) {
    const { merge, column } = change;
    // The rows that a merge touches are read again.
    for (let row = place(change.at); row < Math.min(place(change.at) + merge, body.length); row++) {
      const { values, kinds } = body[row] ?? { values: [], kinds: [] };
      const first = row === place(change.at);
      body[row] = first
        ? { values: [...values], kinds: [...kinds] }
        : {
            values: values.map((value, index) => (index === column ? "" : value)),
            kinds: kinds.map((kind, index) => (index === column ? "covered" : kind)),
          };
    }
  } else if ("insert" in change) body.splice(place(change.at), 0, ...linesOf(change.insert));
  else if ("remove" in change) body.splice(place(change.at), change.remove);
  else {
    const key = ({ values }: (typeof body)[number]) => String(values[change.sortBy] ?? "");
    body.sort((a, b) => key(a).localeCompare(key(b)));
  }
  const all = head === undefined ? body : [head, ...body];
  return {
    ...before,
    values: all.map(({ values }) => values),
    kinds: all.map(({ kinds }) => kinds),
  };
}

test("whatever is pasted, inserted, deleted or sorted, checking again says what checking all of it would, whether or not rows were kept for it", async () => {
  await fc.assert(
    fc.asyncProperty(
      rows(4),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      answers,
      fc.boolean(),
      async (start, edits, said, letsGo) => {
        const placement = placementWith(said);
        let sheet = grid([HEAD, ...start]);
        let examined: Examined = await examine(afterSales, sheet, placement, context);
        for (const change of edits) {
          sheet = edited(sheet, change);
          const { cached, release, inheriting } = examined;
          const stood = structuredClone(inheriting);
          if (letsGo) release();
          expect(inheriting).toEqual(stood);
          examined = await examine(afterSales, sheet, placement, context, cached);
          const whole = await examine(afterSales, structuredClone(sheet), placement, context);
          expect(readingOf(examined)).toEqual(readingOf(whole));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("a row that nothing happened to is not read again, and its heirs are when it was", async () => {
  const filling = placementWith({ registeredOn: "fill", shop: "fill" });
  const lines = [
    [46_329, "旗舰店", "4128374650192837465", "仅退款", 12, ""],
    ["", "", "4128374650192837466", "仅退款", 12, ""],
    [46_330, "专营店", "4128374650192837467", "仅退款", 12, ""],
  ];
  const sheet = grid([HEAD, ...lines]);
  const first = await examine(afterSales, sheet, filling, context);
  const day = grid([HEAD, [46_328, ...(lines[0] ?? []).slice(1)]]);
  const values = sheet.values.with(1, day.values[1] ?? []);
  const again = await examine(
    afterSales,
    { ...sheet, values, kinds: sheet.kinds.with(1, day.kinds[1] ?? []) },
    filling,
    context,
    first.cached,
  );
  expect(again.rows.map(({ cells }) => cells["registeredOn"])).toEqual([
    "2026-11-02",
    "2026-11-02",
    "2026-11-04",
  ]);
  expect(again.rows.map((row, index) => row === first.rows[index])).toEqual([false, false, true]);
});
