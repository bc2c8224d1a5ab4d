import { dryRunSettings, type DryRunResponse } from "../../../shared/api/dry-run.ts";
import type { Settings } from "../../../shared/settings/settings.ts";
import { clientOf } from "../../state/client-of.ts";
import type { Pane } from "../../state/pane.ts";
import { toResult, type Result } from "../../state/trouble/to-result.ts";
import type { Month } from "../../../shared/time/day.ts";

/** On which rows settings are tried out. */
export interface Trial {
  readonly settings: Settings;
  readonly month: Month;
  /** Empty for all ledgers. */
  readonly ledger: string;
}

/** Asks the server what settings would change about a month's rows; null when nobody is signed in. */
export async function trySettings(
  pane: Pane,
  { settings, month, ledger }: Trial,
): Promise<Result<DryRunResponse> | null> {
  const client = await clientOf(pane);
  if (client === null) return null;
  const body = { settings, month, ...(ledger !== "" && { ledger }) };
  return toResult(client.call(dryRunSettings, { body }));
}
