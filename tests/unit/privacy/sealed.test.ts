import { expect, test } from "vitest";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { isSealedAtRest } from "../../../shared/privacy/sealed.ts";

const sealedIn = (id: string, keys: readonly string[]) => {
  const ledger = ledgers.find((one) => one.id === id);
  return keys.filter((key) => isSealedAtRest(ledger?.columns[key]));
};

test.each(ledgers.map((ledger) => [ledger.id, ledger] as const))(
  "%s keeps in clear what lists, sums and other ledgers look for",
  (id, ledger) => {
    const needed = [
      ledger.day,
      ...ledger.reference,
      ...Object.values<string | undefined>({ ...ledger.dimensions }).filter(
        (key) => key !== undefined,
      ),
      ...Object.keys(ledger.crossReferences),
      ...ledger.crossReferencesWhen.flatMap(({ crossReferences }) => Object.keys(crossReferences)),
      ...Object.values(ledger.links).flatMap((link) => Object.keys(link?.by ?? {})),
    ];
    expect(sealedIn(id, needed)).toEqual([]);
  },
);

test("personal and sensitive columns, free text, and columns that nobody knows are sealed", () => {
  expect(
    sealedIn("after-sales", ["buyer", "payee", "payeeName", "note", "goods", "orderNo", "refund"]),
  ).toEqual(["buyer", "payee", "payeeName", "note"]);
  expect(sealedIn("complaints", ["content", "request", "result", "phone", "status"])).toEqual([
    "content",
    "request",
    "result",
    "phone",
  ]);
  expect(isSealedAtRest(undefined)).toBe(true);
});
