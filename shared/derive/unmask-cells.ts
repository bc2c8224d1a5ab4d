import type { Ledger } from "../ledger.ts";
import { mask } from "../privacy/mask.ts";
import type { Row } from "../row.ts";

/**
 * The cells of a row without the masks that came back with it: a personal cell that says what one of the known
 * rows says, masked, says just that. So a mask that was copied, or brought into the sheet, never overwrites what
 * it hides. The first known row comes first.
 */
export function unmaskCells(ledger: Ledger, cells: Row, known: readonly Row[]): Row {
  const unmasked: Record<string, unknown> = { ...cells };
  for (const [key, value] of Object.entries(cells)) {
    if (typeof value !== "string" || !value.includes("*")) continue;
    if (ledger.columns[key]?.privacy === "public") continue;
    const hidden = known.find((row) => {
      const whole = row[key];
      return typeof whole === "string" && whole !== value && mask(whole) === value;
    });
    if (hidden !== undefined) unmasked[key] = hidden[key];
  }
  return unmasked;
}
