import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noChain, verifyEntries, type AuditRow } from "../../../worker/local/verify-audit.ts";
import {
  chainedDigest,
  contentDigest,
  NO_DIGEST,
} from "../../../worker/store/audit/audit-chain.ts";

/** A log of so many entries, after one from before there was a chain. */
function log(count: number): AuditRow[] {
  const said = { at: "2026-11-03T02:00:00Z", person: "p", action: "push", detail: null };
  const rows: AuditRow[] = [{ ...said, id: 1, subject: "old", previous: null, digest: null }];
  let previous = NO_DIGEST;
  for (let id = 2; id < count + 2; id += 1) {
    const entry = { ...said, id, subject: `push ${id}`, previous };
    previous = chainedDigest(previous, contentDigest(entry));
    rows.push({ ...entry, digest: previous });
  }
  return rows;
}

const brokenAt = (rows: readonly AuditRow[]) => verifyEntries(noChain, rows).broken?.entry.id;

test("a log holds, page by page as well, and says what it can't verify", () => {
  const rows = log(9);
  const whole = verifyEntries(noChain, rows);
  expect(whole).toEqual({ unchained: 1, verified: 9, head: rows.at(-1)?.digest });
  const first = verifyEntries(noChain, rows.slice(0, 4));
  expect(verifyEntries(first, rows.slice(4))).toEqual(whole);
});

describe("the first broken entry is named", () => {
  const place = fc.integer({ min: 1, max: 8 });

  test("where one says something else", () => {
    fc.assert(
      fc.property(place, fc.constantFrom("at", "person", "action", "subject"), (at, what) => {
        const rows = log(9).map((row, index) => (index === at ? { ...row, [what]: "else" } : row));
        expect(brokenAt(rows)).toBe(at + 1);
      }),
    );
  });

  test("where one was taken out, or two were exchanged: the one behind", () => {
    fc.assert(
      fc.property(place, (at) => {
        const rows = log(9);
        expect(brokenAt(rows.toSpliced(at, 1))).toBe(at + 2);
        const [a, b] = [rows[at], rows[at + 1]];
        const exchanged =
          a && b ? rows.toSpliced(at, 2, { ...b, id: a.id }, { ...a, id: b.id }) : [];
        expect(brokenAt(exchanged)).toBe(at + 1);
      }),
    );
  });

  test("where one was put in by hand", () => {
    const rows = log(3);
    const forged = { ...rows[0], id: 9, subject: "forged" } as AuditRow;
    expect(brokenAt([...rows, forged])).toBe(9);
  });
});
