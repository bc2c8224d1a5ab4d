import { expect, test } from "vitest";
import { postingsOf } from "../../../shared/derive/postings.ts";
import { exampleRow } from "../../../shared/handbook/example-row.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import { isSealedAtRest } from "../../../shared/privacy/sealed.ts";
import type { Row } from "../../../shared/row.ts";

test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "no amount of %s rests on a cell that is sealed: whoever audits figures opens none",
  (_, ledger) => {
    const row = exampleRow(ledger);
    const sealed = ledger.keys.filter((key) => isSealedAtRest(ledger.columns[key]));
    const inClear: Row = Object.fromEntries(
      ledger.keys.filter((key) => !sealed.includes(key)).map((key) => [key, row[key]]),
    );
    expect(postingsOf(ledger, wholeRow(ledger, inClear))).toEqual(postingsOf(ledger, row));
  },
);
