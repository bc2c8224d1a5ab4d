import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ODataError } from "../../../worker/http/odata/odata-error.ts";
import { parseFilter } from "../../../worker/http/odata/parse-filter.ts";
import { conditionSql } from "../../../worker/store/odata/condition.ts";
import { postingSet } from "../../../worker/store/odata/finance-sets.ts";

const set = postingSet(null);

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

test("any text is a literal that comes back as it was, and never a part of the SQL", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const binds: unknown[] = [];
      const bind = (value: unknown) => `?${binds.push(value)}`;
      const sql = conditionSql(parseFilter(set, `Shop eq ${quoted(text)}`), bind);
      expect([sql, binds]).toEqual(["(posting.shop = ?1)", [text]]);
    }),
  );
});

/** A filter, and what it means for an amount in 分 and a shop. */
const filters = fc.letrec<{
  readonly filter: {
    readonly text: string;
    readonly holds: (amount: number, shop: string) => boolean;
  };
}>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.integer({ min: -5, max: 5 }).map((fen) => ({
      text: `Amount ge ${fen / 100}`,
      holds: (amount: number) => amount >= fen,
    })),
    fc.constantFrom("a", "b'", "").map((name) => ({
      text: `Shop eq ${quoted(name)}`,
      holds: (_: number, shop: string) => shop === name,
    })),
    tie("filter").map(({ text, holds }) => ({
      text: `not (${text})`,
      holds: (amount: number, shop: string) => !holds(amount, shop),
    })),
    fc.tuple(tie("filter"), tie("filter")).map(([one, other]) => ({
      text: `(${one.text}) and (${other.text})`,
      holds: (amount: number, shop: string) => one.holds(amount, shop) && other.holds(amount, shop),
    })),
    fc.tuple(tie("filter"), tie("filter")).map(([one, other]) => ({
      text: `(${one.text}) or (${other.text})`,
      holds: (amount: number, shop: string) => one.holds(amount, shop) || other.holds(amount, shop),
    })),
  ),
})).filter;

test("a filter means what its words say", async () => {
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(":memory:");
  fc.assert(
    fc.property(
      filters,
      fc.integer({ min: -5, max: 5 }),
      fc.constantFrom("a", "b'", "c"),
      ({ text, holds }, amount, shop) => {
        const binds: (string | number)[] = [];
        const sql = conditionSql(parseFilter(set, text), (value) => `?${binds.push(value)}`);
        const row = database
          .prepare(
            `SELECT ${sql} AS holds FROM (SELECT ?${binds.length + 1} AS amount, ?${binds.length + 2} AS shop) AS posting`,
          )
          .get(...binds, amount, shop);
        expect(row?.["holds"] === 1).toBe(holds(amount, shop));
      },
    ),
  );
});

function refusalOf(text: string): unknown {
  try {
    parseFilter(set, text);
    return undefined;
  } catch (error) {
    return error;
  }
}

test("whatever is written is understood, or refused as OData refuses", () => {
  const word = fc.constantFrom(
    "Shop",
    "Amount",
    "eq",
    "and",
    "or",
    "not",
    "(",
    ")",
    "'x'",
    "1",
    ",",
    "in",
    "null",
    "contains",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word).map((words) => words.join(" ")),
      ),
      (text) => {
        const refusal = refusalOf(text);
        expect(refusal === undefined || refusal instanceof ODataError).toBe(true);
      },
    ),
  );
});
