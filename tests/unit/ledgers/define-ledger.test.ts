import { describe, expect, test } from "vitest";
import { choice } from "../../../shared/columns/choice.ts";
import { date } from "../../../shared/columns/date.ts";
import { datetime } from "../../../shared/columns/datetime.ts";
import { identifier } from "../../../shared/columns/identifier.ts";
import { money } from "../../../shared/columns/money.ts";
import { optional } from "../../../shared/columns/optional.ts";
import { text } from "../../../shared/columns/text.ts";
import { businessDay } from "../../../shared/derive/business-day.ts";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import { defineLedger } from "../../../shared/ledger.ts";
import { anyOf } from "../../../shared/rules/any-of.ts";
import { atMost } from "../../../shared/rules/at-most.ts";
import { needs } from "../../../shared/rules/needs.ts";
import { noDuplicate } from "../../../shared/rules/no-duplicate.ts";
import { notBefore } from "../../../shared/rules/not-before.ts";
import { plainText } from "../../../shared/rules/plain-text.ts";
import { days } from "../../../shared/time/span.ts";

const columns = {
  openedOn: date({ zh: "日期", en: "Opened" }),
  closedAt: optional(datetime({ zh: "完成时间", en: "Closed" })),
  orderNo: identifier({ zh: "订单号", en: "Order no." }),
  paid: money({ zh: "实付", en: "Paid" }),
  refund: optional(money({ zh: "退款", en: "Refund" })),
  state: optional(choice(["待处理", "已完成"], { zh: "状态", en: "State" })),
  note: optional(text({ zh: "备注", en: "Note" })),
};

const titled = {
  title: { zh: "表", en: "Ledger" },
  purpose: { zh: "一行是一次登记。", en: "A row is a case." },
  reference: ["orderNo"],
  columns,
} as const;
const words = { zh: "到期", en: "Due" };
const duplicate = { needs: ["orderNo"], pointsAt: "orderNo", level: "error" } as const;

const ledger = defineLedger("cases", {
  ...titled,
  day: "openedOn",
  rules: [
    anyOf(["orderNo", "note"]),
    atMost("refund", "paid"),
    needs({ when: "state", is: "已完成" }, ["closedAt"], "warning"),
    needs({ when: "state", is: ["已完成", "待处理"] }, ["closedAt"], "warning"),
    needs({ when: "refund" }, ["note"], "warning"),
    notBefore("closedAt", "openedOn"),
    plainText("note"),
  ],
  matchRules: [noDuplicate("D101", ["orderNo", "refund"], duplicate)],
  dimensions: { shop: "orderNo" },
  postings: (row) =>
    row.state === "已完成" ? [{ kind: "refund", direction: "payout", amount: row.refund }] : [],
  crossReferences: { orderNo: "order" },
  links: {
    X218: {
      when: (row) => row.state === "已完成",
      in: "exchanges",
      by: { orderNo: "order" },
      since: "closedAt",
      within: "counterpartDays",
    },
  },
  deadlines: {
    close: { title: words, clearedBy: words, from: "openedOn", within: days(1), until: "closedAt" },
  },
});

describe("a ledger", () => {
  test("knows its columns in order, and its business day", () => {
    expect(ledger.keys).toEqual([
      "openedOn",
      "closedAt",
      "orderNo",
      "paid",
      "refund",
      "state",
      "note",
    ]);
    expect(businessDay(ledger, { openedOn: "2026-11-03" })).toBe("2026-11-03");
  });

  test("makes a row whole: what is absent stands as null", () => {
    expect(wholeRow(ledger, { openedOn: "2026-11-03", refund: 0 })).toEqual({
      openedOn: "2026-11-03",
      closedAt: null,
      orderNo: null,
      paid: null,
      refund: 0,
      state: null,
      note: null,
    });
  });

  test("takes cells of its columns alone on the wire", () => {
    expect(ledger.wire.parse({ openedOn: "2026-11-03", state: null })).toEqual({
      openedOn: "2026-11-03",
      state: null,
    });
    expect(ledger.wire.safeParse({ color: "red" }).success).toBe(false);
    expect(ledger.wire.safeParse({ paid: 12.5 }).success).toBe(false);
    expect(ledger.wire.safeParse({ orderNo: null }).success).toBe(false);
  });
});

describe("what does not compile", () => {
  const day = "openedOn";
  const none = { rules: [], matchRules: [] } as const;

  test("a ledger that does not say what its rows are, a deadline that does not say what clears it", () => {
    const { purpose, ...silent } = titled;
    // @ts-expect-error nobody who chooses a ledger would know what a row of it is
    defineLedger("x", { ...silent, ...none, day });
    const deadline = {
      from: "openedOn",
      within: days(1),
      until: "closedAt",
      title: words,
    } as const;
    // @ts-expect-error nobody would know what to do about the flag
    defineLedger("x", { ...titled, ...none, day, deadlines: { late: deadline } });
    expect(ledger.purpose).toBe(purpose);
  });

  test("a business day, or a deadline, that is no day", () => {
    // @ts-expect-error an amount is no day
    defineLedger("x", { ...titled, ...none, day: "paid" });
    const deadline = { title: words, clearedBy: words, within: days(1) };
    defineLedger("x", {
      ...titled,
      ...none,
      day,
      // @ts-expect-error a deadline does not run from an amount
      deadlines: { late: { ...deadline, from: "paid", until: "closedAt" } },
    });
    defineLedger("x", {
      ...titled,
      ...none,
      day,
      // @ts-expect-error nor until a note
      deadlines: { late: { ...deadline, from: "openedOn", until: "note" } },
    });
    expect(ledger.deadlines).toHaveProperty("close");
  });

  test("a rule that names a column which the ledger lacks, or one of the wrong kind", () => {
    // @ts-expect-error there is no column of this name
    defineLedger("x", { ...titled, matchRules: [], day, rules: [anyOf(["orderNo", "caseNo"])] });
    // @ts-expect-error a note is no amount
    defineLedger("x", { ...titled, matchRules: [], day, rules: [atMost("note", "paid")] });
    // @ts-expect-error an amount is no moment
    defineLedger("x", { ...titled, matchRules: [], day, rules: [notBefore("closedAt", "paid")] });
    // @ts-expect-error an amount is no text
    defineLedger("x", { ...titled, matchRules: [], day, rules: [plainText("paid")] });
    defineLedger("x", {
      ...titled,
      rules: [],
      day,
      // @ts-expect-error there is no column of this name
      matchRules: [noDuplicate("D101", ["caseNo"], caseDuplicate)],
    });
    // The seven, and the one that every ledger has.
    expect(ledger.rules).toHaveLength(8);
  });

  test("a link by a missing column, from an amount, by a misspelt choice", () => {
    const link = {
      when: () => true,
      in: "exchanges",
      by: { orderNo: "order" },
      since: "openedOn",
      within: "counterpartDays",
    } as const;
    const defined = { ...titled, ...none, day } as const;
    // @ts-expect-error there is no column of this name
    defineLedger("x", { ...defined, links: { X218: { ...link, by: { caseNo: "case" } } } });
    // @ts-expect-error an amount is no number to be found by
    defineLedger("x", { ...defined, links: { X218: { ...link, by: { paid: "order" } } } });
    // @ts-expect-error an amount is no day
    defineLedger("x", { ...defined, links: { X218: { ...link, since: "paid" } } });
    // @ts-expect-error postage is no number of days
    defineLedger("x", { ...defined, links: { X218: { ...link, within: "postageWarn" } } });
    // @ts-expect-error X201 looks at its own row alone
    defineLedger("x", { ...defined, links: { X201: link } });
    defineLedger("x", {
      ...defined,
      // @ts-expect-error 己完成 is none of the choices
      links: { X218: { ...link, when: (row) => row.state === "己完成" } },
    });
    // @ts-expect-error an amount is no number to be found by
    defineLedger("x", { ...defined, crossReferences: { paid: "order" } });
    expect(Object.keys(ledger.links)).toEqual(["X218"]);
  });

  const caseDuplicate = { needs: ["caseNo"], pointsAt: "caseNo", level: "error" } as const;

  test("a misspelt choice, in a rule or in a comparison", () => {
    const misspelt = needs({ when: "state", is: "己完成" }, ["closedAt"], "warning");
    // @ts-expect-error 己完成 is none of the choices
    defineLedger("x", { ...titled, matchRules: [], day, rules: [misspelt] });
    defineLedger("x", {
      ...titled,
      ...none,
      day,
      // @ts-expect-error 己完成 is none of the choices
      postings: (row) => (row.state === "己完成" ? [] : []),
    });
    expect(columns.state.choices).toEqual(["待处理", "已完成"]);
  });

  test("a posting of text, a dimension of money", () => {
    defineLedger("x", {
      ...titled,
      ...none,
      day,
      // @ts-expect-error a note is no amount
      postings: (row) => [{ kind: "refund", direction: "payout", amount: row.note }],
    });
    // @ts-expect-error finance does not group by amounts
    defineLedger("x", { ...titled, ...none, day, dimensions: { shop: "paid" } });
    expect(ledger.dimensions).toEqual({ shop: "orderNo" });
  });
});

test("clerks, supervisors and admins push a ledger that names nobody; finance none that means money", () => {
  expect(ledger.pushedBy).toEqual(["clerk", "supervisor", "admin"]);
  const counted = { ...titled, day: "openedOn", rules: [], matchRules: [] } as const;
  const pushedBy = ["clerk", "finance"] as const;
  expect(defineLedger("counts", { ...counted, pushedBy }).pushedBy).toEqual(["clerk", "finance"]);
  expect(() => defineLedger("money", { ...counted, pushedBy, postings: () => [] })).toThrow(
    "money means money, and finance pays: another role has to push it",
  );
});
