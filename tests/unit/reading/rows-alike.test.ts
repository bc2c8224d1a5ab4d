import fc from "fast-check";
import { expect, test } from "vitest";
import type { Column } from "../../../shared/columns/column.ts";
import { businessDay } from "../../../shared/derive/business-day.ts";
import { matchKeysOf } from "../../../shared/derive/match-keys.ts";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import type { Ledger } from "../../../shared/ledger.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Problem } from "../../../shared/problem.ts";
import { examine, type Examined } from "../../../shared/reading/examine.ts";
import { matchHeaders } from "../../../shared/reading/match-headers.ts";
import { knownBeside } from "../../../shared/reading/readable.ts";
import { candidateDays, candidatesWithin } from "../../../shared/rules/candidate-days.ts";
import type { MatchCandidate } from "../../../shared/rules/rule.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { judged } from "../../../shared/settings/levels.ts";
import { context as usual, grid } from "./sheets.ts";
import { headingsOf, soundCells } from "./sound-rows.ts";

type Value = string | number | boolean;

const { lists } = defaultSettings;
const context = { ...usual, choices: (setting: string) => lists[setting] ?? [] };

async function examined(ledger: Ledger, rows: readonly (readonly Value[])[]): Promise<Examined> {
  const sheet = grid([headingsOf(ledger), ...rows]);
  return examine(ledger, sheet, matchHeaders(ledger, sheet).placement, context);
}

/** What may stand in a cell beside what is sound there: blank, another spelling of it, another value, or something else. */
const otherwise = (sound: Value, { choices, examples }: Column) =>
  fc.constantFrom<Value>(
    ...(choices !== undefined && !("setting" in choices) ? choices : examples),
    "",
    `${sound} `,
    String(sound).toLowerCase(),
    `0${sound}`,
    "B-17",
    "b17",
    "18",
    18,
    "2026-11-04",
    "#N/A",
    "-",
    "退款",
  );

/** Rows of which many are nearly the same: sound ones, each with a few cells that stand otherwise. */
function nearlyTheSame(ledger: Ledger) {
  const sound = soundCells(ledger);
  const slip = fc.nat({ max: sound.length - 1 }).chain((at) => {
    const column = Object.values(ledger.columns)[at];
    const others = column === undefined ? fc.constant("") : otherwise(sound[at] ?? "", column);
    return fc.tuple(fc.constant(at), others);
  });
  const row = fc
    .array(slip, { maxLength: 3 })
    .map((slips) => slips.reduce((cells, [at, other]) => cells.with(at, other), sound));
  return fc.array(row, { minLength: 2, maxLength: 12 });
}

const everyLedger = ledgers.map((ledger) => [ledger.id, ledger] as const);

interface Compared {
  readonly row: number;
  readonly code: string;
  readonly other: number;
}

/** What the rules on rows that share a key find when each row is asked with all of those above it. */
function oneByOne(ledger: Ledger, { cached }: Examined): Compared[] {
  const found: Compared[] = [];
  const above: {
    readonly value: string;
    readonly rule: number;
    readonly of: MatchCandidate & { readonly row: number };
  }[] = [];
  for (const { row, unreadable, number } of cached.values()) {
    if (row === null) continue;
    const keys = matchKeysOf(ledger, wholeRow(ledger, row.cells), knownBeside(unreadable));
    for (const [rule, { within, judge }] of ledger.matchRules.entries()) {
      const key = keys[rule];
      if (key === undefined) continue;
      const { value, ...said } = key;
      const mine = { ...said, day: businessDay(ledger, row.cells), row: number };
      const alike = above.filter((each) => each.rule === rule && each.value === value);
      const days = candidateDays(mine.day, context.thresholds[within]);
      const others = candidatesWithin(
        alike.map(({ of }) => of),
        days,
      );
      for (const finding of alike.length === 0 ? [] : judge(mine, others, context)) {
        if (judged(finding, context.levels) === undefined) continue;
        found.push({ row: number, code: finding.code, other: finding.other.row });
      }
      above.push({ value, rule, of: mine });
    }
  }
  return found;
}

const besideOthers = (problems: readonly Problem[]): Compared[] =>
  problems.flatMap((problem) =>
    "other" in problem && problem.row !== null && "row" in problem.other
      ? [{ row: problem.row, code: problem.code, other: problem.other.row }]
      : [],
  );

test("rows are asked about beside those above as if each were held against all of them, in every ledger", async () => {
  let compared = 0;
  for (const [, ledger] of everyLedger) {
    await fc.assert(
      fc.asyncProperty(nearlyTheSame(ledger), async (rows) => {
        const reading = await examined(ledger, rows);
        const expected = oneByOne(ledger, reading);
        compared += expected.length;
        expect(besideOthers(reading.problems)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  }
  expect(compared).toBeGreaterThan(1000);
});

test.each(everyLedger)(
  "a row of %s that stands in a sheet many times reads the same each time",
  async (_id, ledger) => {
    await fc.assert(
      fc.asyncProperty(nearlyTheSame(ledger), async (pool) => {
        const rows = Array.from({ length: 40 }, () => pool).flat();
        const { cached, untidy } = await examined(ledger, rows);
        const tidied = new Map<number, string[]>();
        for (const note of untidy) {
          for (const { row, ...cell } of note.cells ?? [])
            tidied.set(row, [...(tidied.get(row) ?? []), JSON.stringify([note.column, cell])]);
        }
        const says = [...cached.values()].map(({ number, row, problems, kind }) => ({
          kind,
          cells: row?.cells,
          problems: problems.map((problem) => ({ ...problem, row: 0 })),
          tidied: tidied.get(number),
        }));
        const first = says.slice(0, pool.length);
        for (let at = 0; at < says.length; at += pool.length)
          expect(says.slice(at, at + pool.length)).toEqual(first);
      }),
      { numRuns: 5 },
    );
  },
);
