import { describe, expect, test } from "vitest";
import { AFTER_SALES_HEADERS } from "../../../addin/sandbox/sample/after-sales-rows.ts";
import { COMPLAINT_HEADERS } from "../../../addin/sandbox/sample/complaint-rows.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import type { CrossReferenceColumns } from "../../../shared/links/cross-reference-key.ts";
import { linkCodes } from "../../../shared/problem.ts";
import { isSealedAtRest } from "../../../shared/privacy/sealed.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { grid } from "../reading/sheets.ts";

const found = (headings: readonly string[], sheetName = "Sheet1") =>
  findLedger(ledgers, grid([headings]), sheetName);

const columnsOf = (ledger: Ledger) => Object.values(ledger.columns);
const each = ledgers.map((ledger) => [ledger.id, ledger] as const);

describe("a sheet with a ledger's own headings is that ledger, with every column placed", () => {
  test.each(each)("%s", (id, ledger) => {
    for (const language of ["zh", "en"] as const) {
      const headings = columnsOf(ledger).map(({ header }) => header[language]);
      const [best] = found(headings).candidates;
      expect(best?.ledger.id).toBe(id);
      expect(Object.keys(best?.match.placement.columns ?? {}).sort()).toEqual(
        [...ledger.keys].sort(),
      );
    }
  });
});

test.each(each)("the least that %s needs is recognised on a sheet of its name", (id, ledger) => {
  const required = columnsOf(ledger).filter((column) => column.required || column.fillDown);
  const headings = required.map(({ header }) => header.zh);
  const more = columnsOf(ledger).find((column) => !required.includes(column))?.header.zh ?? "";
  expect(found([...headings, more], ledger.title.zh).ledger?.id).toBe(id);
});

test("the sandbox's sample sheets stay what they are", () => {
  expect(found(AFTER_SALES_HEADERS, "售后登记表").ledger?.id).toBe("after-sales");
  expect(found(AFTER_SALES_HEADERS).ledger?.id).toBe("after-sales");
  expect(found(COMPLAINT_HEADERS, "客户投诉登记表").ledger?.id).toBe("complaints");
  expect(found(COMPLAINT_HEADERS).ledger?.id).toBe("complaints");
});

test("every list that a column chooses from is a setting, and every setting's list is chosen from", () => {
  const settings = ledgers
    .flatMap(columnsOf)
    .flatMap(({ choices }) =>
      choices !== undefined && "setting" in choices ? [choices.setting] : [],
    );
  expect([...new Set(settings)].sort()).toEqual(Object.keys(defaultSettings.lists).sort());
});

test.each(each)(
  "%s: what names a person, an address or an account is not public",
  (_id, ledger) => {
    const about = /^(?:旺旺|客户|收件人|退货人|业主|.*地址|.*电话|手机号|收款.*|房号|邮箱)/;
    // About a company, an amount, or what was asked for.
    const others = new Set(["注册地址", "注册电话", "客户已赔金额", "客户诉求", "客户是否满意"]);
    const open = columnsOf(ledger)
      .filter(({ kind, privacy }) => privacy === "public" && (kind === "text" || kind === "phone"))
      .map(({ header }) => header.zh);
    expect(open.filter((heading) => about.test(heading) && !others.has(heading))).toEqual([]);
  },
);

const linksOf = ({ links }: Ledger) => linkCodes.flatMap((code) => links[code] ?? []);

test("what rows look for in another ledger is what its rows are found by, and nothing else is kept but orders", () => {
  // By an order's number formulas ask every ledger that has it.
  const kinds = (columns: readonly CrossReferenceColumns[]) =>
    new Set(columns.flatMap((by) => Object.values(by).flat()).filter((kind) => kind !== "order"));
  const links = ledgers.flatMap(linksOf);
  for (const { id, crossReferences, crossReferencesWhen } of ledgers) {
    const sought = links.filter((link) => link.in === id).map(({ by }) => by);
    const found = [crossReferences, ...crossReferencesWhen.map((some) => some.crossReferences)];
    expect([id, kinds(found)]).toEqual([id, kinds(sought)]);
  }
});

test("an order number of its own finds a ledger's rows", () => {
  const withOrders = ledgers.filter(({ keys }) => keys.includes("orderNo"));
  expect(withOrders.map(({ crossReferences }) => crossReferences["orderNo"])).toEqual(
    withOrders.map(() => "order"),
  );
});

test.each(each)(
  "%s: a number that others find it by, or that it looks for, is open to everybody",
  (_id, ledger) => {
    const columns = [ledger.crossReferences, ...linksOf(ledger).map(({ by }) => by)].flatMap((by) =>
      Object.keys(by),
    );
    expect(columns.filter((column) => ledger.columns[column]?.privacy !== "public")).toEqual([]);
  },
);

test("the words that say how a row stands are no secret: formulas show them", () => {
  const sealed = ledgers.flatMap(({ id, columns, stands }) =>
    stands.filter((key) => isSealedAtRest(columns[key])).map((key) => `${id} ${key}`),
  );
  expect(ledgers.some(({ stands }) => stands.length > 0)).toBe(true);
  expect(sealed).toEqual([]);
});
