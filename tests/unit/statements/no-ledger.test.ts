import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { statements } from "../../../shared/statements/index.ts";
import { findStatement } from "../../../shared/statements/find-statement.ts";
import { ledgerTemplate } from "../../../shared/templates/ledger-template.ts";

test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "a sheet with the headings of %s is no statement",
  (_id, ledger) => {
    const headings = ledgerTemplate(ledger, "zh").columns.map(({ heading }) => heading);
    const values = [headings, headings.map(() => "1")];
    expect(findStatement({ firstRow: 1, firstColumn: 0, values, kinds: [] }, statements)).toBe(
      undefined,
    );
  },
);
