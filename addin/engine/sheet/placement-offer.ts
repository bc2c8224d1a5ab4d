import type { Ledger } from "../../../shared/ledger.ts";
import { ledgers } from "../../../shared/ledgers/index.ts";
import type { Reading } from "../../../shared/reading/column-cells.ts";
import type { HeaderMatch } from "../../../shared/reading/match-headers.ts";
import { proposeColumns, type Proposals } from "../../../shared/reading/propose-columns.ts";
import { proposeLedgers } from "../../../shared/reading/propose-ledgers.ts";
import { wholeSheetAsks, type WholeSheetAsk } from "../../../shared/reading/whole-sheet-asks.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import { dayOfMoment } from "../../../shared/time/moment.ts";
import { civilMoment } from "../../../shared/time/zone.ts";
import type { Environment } from "../environment.ts";
import type { FilledSnapshot } from "./filled-snapshot.ts";

/** What a person is asked of a sheet's headings, with what is proposed. Nothing of it holds before they say so. */
export interface PlacementOffer extends Proposals {
  /** Values that the whole sheet has one of, and that stand nowhere in it. */
  readonly asks: readonly WholeSheetAsk[];
}

/** How cells of a sheet are read to see what they may be. */
export function readingAt(
  { date1904 }: FilledSnapshot,
  { lists, timeZone }: Pick<Settings, "lists" | "timeZone">,
  now: Date,
): Reading {
  const today = dayOfMoment(civilMoment(now, timeZone));
  return { today, timeZone, date1904, choices: (setting) => lists[setting] ?? [] };
}

/** What a person has said before: headings of no use by their names, columns that the sheet lacks by their keys. */
export interface SaidBefore {
  readonly unused: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

/** What is proposed for the headings of a sheet as this ledger. */
export function offerPlacement(
  ledger: Ledger,
  { grid }: FilledSnapshot,
  match: HeaderMatch,
  { unused, left }: SaidBefore,
  reading: Reading,
): PlacementOffer {
  const not = new Set([...unused, ...(match.profile?.misleading.keys() ?? [])]);
  const proposals = proposeColumns(ledger, grid, match, reading, { not });
  const asks = wholeSheetAsks(ledger, match, proposals.clear, reading);
  return { ...proposals, asks: asks.filter(({ column }) => !left.has(column)) };
}

/** The ids of the ledgers that a sheet may be whose headings are none's, best first. */
export async function likelyLedgers(
  snapshot: FilledSnapshot,
  env: Environment,
): Promise<readonly string[]> {
  await env.pause();
  const { grid, sheet } = snapshot;
  const reading = readingAt(snapshot, env.settings, env.now());
  return proposeLedgers(ledgers, grid, sheet.name, reading).map(({ ledger }) => ledger.id);
}
