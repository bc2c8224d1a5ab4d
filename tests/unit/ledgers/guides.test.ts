import { expect, test } from "vitest";
import { date } from "../../../shared/columns/date.ts";
import { identifier } from "../../../shared/columns/identifier.ts";
import { defineLedger, type KnownLedger } from "../../../shared/ledger.ts";
import { type GuideOf, guideOf, type GuidesOf } from "../../../shared/ledgers/guides.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";

const ledger = defineLedger("cases", {
  title: { zh: "表", en: "Ledger" },
  purpose: { zh: "一行是一次登记。", en: "A row is a case." },
  reference: ["orderNo"],
  day: "openedOn",
  columns: {
    openedOn: date({ zh: "日期", en: "Opened" }),
    orderNo: identifier({ zh: "订单号", en: "Order no." }),
  },
  rules: [],
  matchRules: [],
  links: {
    X218: {
      when: () => true,
      in: "exchanges",
      by: { orderNo: "order" },
      since: "openedOn",
      within: "counterpartDays",
    },
  },
});

const words = { zh: "哪天", en: "The day" };
const guide: GuideOf<typeof ledger> = {
  help: { openedOn: words, orderNo: null },
  sample: ({ day }) => [{ openedOn: day(0) }],
};

test("every ledger in the list has its guide, and no other", () => {
  expect(ledgers.filter((each) => guideOf(each) === undefined)).toEqual([]);
  expect(guideOf(ledger)).toBeUndefined();
});

test("a ledger without help, a sample or a guide does not compile", () => {
  const { help, sample } = guide;
  const refused = [
    // @ts-expect-error it has no rows to look at
    { help } satisfies GuideOf<typeof ledger>,
    // @ts-expect-error no column is explained
    { sample } satisfies GuideOf<typeof ledger>,
    // @ts-expect-error one column is neither explained nor said to explain itself
    { help: { openedOn: words }, sample } satisfies GuideOf<typeof ledger>,
    // @ts-expect-error there is no column of this name to explain
    { help: { ...help, paid: words }, sample } satisfies GuideOf<typeof ledger>,
    // @ts-expect-error there is no column of this name to fill
    { help, sample: () => [{ paid: 100 }] } satisfies GuideOf<typeof ledger>,
    // @ts-expect-error a ledger in the list has no guide
    {} satisfies GuidesOf<typeof ledger>,
    { cases: guide } satisfies GuidesOf<typeof ledger>,
  ];
  expect(refused).toHaveLength(7);
});

test("a link into a ledger that is not in the list does not compile", () => {
  const list: readonly KnownLedger<string, string, "exchanges">[] = [ledger];
  // @ts-expect-error a ledger of exchanges is not in this list
  const without: readonly KnownLedger<string, string, "cases">[] = [ledger];
  expect(without).toEqual(list);
});
