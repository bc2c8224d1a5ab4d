import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { ledgers } from "../../../shared/ledgers/index.ts";
import { findLedger } from "../../../shared/reading/find-ledger.ts";
import type { Grid } from "../../../shared/reading/grid.ts";
import { proposeColumns } from "../../../shared/reading/propose-columns.ts";
import { proposeLedgers } from "../../../shared/reading/propose-ledgers.ts";
import { wholeSheetAsks } from "../../../shared/reading/whole-sheet-asks.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import { haveSamples, samplePath } from "../../samples-folder.ts";
import { context, grid } from "../reading/sheets.ts";
import type { HeadingSet } from "./heading-sets.ts";

const reading = {
  ...context,
  choices: (setting: string) =>
    (defaultSettings.lists as Readonly<Record<string, readonly string[]>>)[setting] ?? [],
};

/** What became of the headings of a list that have a column. */
export interface HeadingShares {
  readonly byThemselves: number;
  /** Among those that one press takes all together. */
  readonly byOnePress: number;
  /** The rest: by a proposal of its own, or from the list of columns. */
  readonly byHand: number;
  /** Placed by themselves, and none of the column's. */
  readonly wrong: readonly string[];
  /** In the proposals that one press takes, and not the column's. */
  readonly wrongProposals: readonly string[];
  /** From the sheet in front, signed in, to the first rows pushed. */
  readonly presses: number;
}

/** The cells of a list. */
export function cellsOf({ file, columns }: HeadingSet): Grid {
  if (!haveSamples) return grid([Object.keys(columns)]);
  const text = readFileSync(samplePath(file), "utf8").replace(/^\ufeff/, "");
  const [sheet = {}] = Object.values(read(text, { type: "string", raw: true }).Sheets);
  return grid(utils.sheet_to_json<(string | number | boolean)[]>(sheet, { header: 1, defval: "" }));
}

/** Two presses push; without a ledger for certain, or with something to say, it is looked at and taken first. */
const PUSH = 2;
const LOOK_AND_TAKE = 2;
const CHECK = 1;

/** Goes through the headings of a list as the pane does, and holds them against what a person would say. */
export function headingShares(
  set: Pick<HeadingSet, "ledger" | "columns" | "open">,
  cells: Grid,
  sheetName = "Sheet1",
): HeadingShares {
  const found = findLedger(ledgers, cells, sheetName).candidates[0];
  const proposed = found ?? proposeLedgers(ledgers, cells, sheetName, reading)[0];
  const placed = (found?.match.headings ?? []).flatMap(({ text, column }) =>
    column === null ? [] : [[text, column] as const],
  );
  const said: HeadingSet["columns"] = { ...set.open, ...set.columns };
  const isRight = (heading: string, column: string) =>
    proposed?.ledger.id === set.ledger && said[heading] === column;
  const isAsked = (heading: string) => !(heading in set.columns);
  const wrong = placed.flatMap(([heading, column]) => (isRight(heading, column) ? [] : [heading]));
  if (proposed === undefined || set.ledger === null) {
    const byHand = Object.keys(set.columns).length;
    return { byThemselves: 0, byOnePress: 0, byHand, wrong, wrongProposals: [], presses: 0 };
  }
  const { ledger, match } = proposed;
  const not = new Set(match.profile?.misleading.keys());
  const { clear } = proposeColumns(ledger, cells, match, reading, { not });
  const exact = found === undefined ? match.headings : [];
  const taken = [...exact.map(({ text, column }) => [text, column ?? ""] as const), ...clear];
  const counted = ([heading, column]: readonly [string, string]) =>
    isRight(heading, column) && !isAsked(heading);
  const asks = wholeSheetAsks(ledger, match, clear, reading).filter(({ required }) => required);
  const byThemselves = placed.filter(counted).length;
  const byOnePress = taken.filter(counted).length;
  // What has a few values is said among the problems, after one press to check.
  const amongProblems =
    found !== undefined &&
    asks.length === match.missing.length &&
    asks.every(({ words }) => words.length > 0);
  const isWhole = found !== undefined && match.missing.length === 0;
  const looks = isWhole ? 0 : amongProblems ? CHECK : LOOK_AND_TAKE;
  return {
    byThemselves,
    byOnePress,
    byHand: Object.keys(set.columns).length - byThemselves - byOnePress,
    wrong,
    wrongProposals: [...clear].flatMap(([heading, column]) =>
      isRight(heading, column) ? [] : [`${heading} → ${column}`],
    ),
    presses: PUSH + looks + asks.length,
  };
}
