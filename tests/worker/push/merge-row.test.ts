import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PushRow } from "../../../shared/api/push.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import { judgingBy } from "../../../shared/judge/judge-row.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { publicCalendar } from "../../../shared/time/calendar.ts";
import type { Deciding, RowWithRecord } from "../../../worker/push/deciding.ts";
import { mergeRow } from "../../../worker/push/merge-row.ts";
import type { FoundRecord } from "../../../worker/record/stored-record.ts";
import { idOf } from "../../record-ids.ts";
import { rowJudge } from "../../../worker/push/row-judge.ts";
import { cellCheck } from "../../../worker/push/refused-cells.ts";

const id = idOf("1");
const cells = {
  registeredOn: "2026-11-03",
  orderNo: "4128374650192837465",
  kind: "换货",
  shop: "旗舰店",
};

const judging = judgingBy(defaultSettings, "2026-11-03");

const deciding: Deciding = {
  ledger: afterSales,
  judging,
  judge: rowJudge(afterSales, judging),
  at: "2026-11-03T04:00:00.000Z",
  acknowledged: new Set(),
  habits: new Set(),
  seal: (text) => text,
  calendar: publicCalendar,
  deadlines: {},
  moment: "2026-11-03T12:00:00",
  clocks: new Map(),
  reversed: new Map(),
  person: "me",
  shops: null,
  typedSignatures: false,
  seesOtherAmounts: false,
  closedMonths: new Set(),
  refusedCells: cellCheck(afterSales, defaultSettings.lists),
};

const stored: FoundRecord = {
  id,
  number: 7,
  ledger: "after-sales",
  version: 4,
  withdrawn: false,
  shop: "旗舰店",
  day: "2026-11-03",
  cells,
  by: "王芳",
  at: "2026-11-03T06:00:00.000Z",
  dataKey: null,
  withdrawal: null,
};

const withdrawnFor = (withdrawal: FoundRecord["withdrawal"]): FoundRecord => ({
  ...stored,
  version: 5,
  withdrawn: true,
  day: null,
  cells: {},
  withdrawal,
});

function hand(row: Partial<PushRow>, rest: Partial<RowWithRecord> = {}): RowWithRecord {
  return {
    row: { id, base: 4, cells, ...row },
    stored,
    base: cells,
    repeated: false,
    ...rest,
  };
}

describe("a row that was withdrawn", () => {
  const withdrawn = withdrawnFor({ cells, person: "wangfang", reason: "客户取消" });

  test.each([withdrawn, withdrawnFor({ cells: null, person: "wangfang", reason: null })])(
    "comes back as it was, with what was edited since, when that is meant",
    (stored) => {
      const row = { cells: { note: "改了" } };
      expect(mergeRow(deciding, hand(row, { stored })).outcome).toMatchObject({
        outcome: "was-withdrawn",
        version: 5,
        by: "王芳",
      });
      const { accepted } = mergeRow(deciding, hand({ ...row, revives: true }, { stored }));
      expect(accepted?.whole).toMatchObject({ ...cells, note: "改了" });
      expect(accepted?.takenFromTheirs).toEqual([]);
    },
  );

  test("is still its shop's: nobody else can bring it back, be it as a row of a shop of theirs", () => {
    const limited = { ...deciding, shops: ["专卖店"] };
    for (const cells of [{}, { shop: "专卖店" }]) {
      const { outcome } = mergeRow(limited, hand({ cells }, { stored: withdrawn }));
      expect(outcome).toEqual({ id, outcome: "forbidden", version: null, reason: "旗舰店" });
    }
  });
});

test("only keys that change are asked about", () => {
  const keys = (row: Partial<PushRow>) =>
    mergeRow(deciding, hand(row)).accepted?.changedKeys.map(({ key: { rule } }) => rule);
  // Without amounts a row is known by all that it says.
  expect(keys({ cells: { note: "改了" } })).toEqual(["D113"]);
  expect(keys({ cells: { orderNo: "4128374650192837466" }, corrects: true })).toEqual(["D113"]);
  expect(keys({ cells: { refund: 100 } })).toEqual(["D101", "order-refunds"]);
});

test("every row has an outcome or is accepted, never both, and never throws", () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, "换货", "2026-11-03", "旗舰店", 3500),
  );
  const someCells = fc.dictionary(fc.constantFrom(...afterSales.keys, "x", "__proto__"), value);
  const base = fc.constantFrom(null, 1, 4);
  // What a row is based on has been accepted before.
  const before = fc.constantFrom(undefined, {}, cells, { ...cells, note: "旧", refund: 3500 });
  const known = fc.constantFrom(
    undefined,
    stored,
    withdrawnFor({ cells, person: "wangfang", reason: "客户取消" }),
    withdrawnFor({ cells: null, person: "me", reason: null }),
  );
  fc.assert(
    fc.property(someCells, base, known, before, (sent, from, at, was) => {
      const { outcome, accepted } = mergeRow(
        deciding,
        hand({ cells: sent, base: from }, { stored: at, base: was }),
      );
      expect(outcome === undefined).not.toBe(accepted === undefined);
    }),
  );
});
