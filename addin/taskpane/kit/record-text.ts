import type { Ledger } from "../../../shared/ledger.ts";
import { maskCells } from "../../../shared/derive/mask-cells.ts";
import type { Language } from "../../../shared/localized.ts";
import type { Row } from "../../../shared/row.ts";
import { showValue } from "./show-value.ts";

/** What a record is about, for whoever looks over a shoulder: number, day, shop and person, personal ones masked. */
export function recordText(ledger: Ledger, cells: Row, language: Language): string {
  const shown = maskCells(ledger, cells);
  const telling = [...ledger.reference, ledger.day, ledger.dimensions.shop, ledger.person];
  return telling
    .flatMap((key) => (key === undefined ? [] : showValue(ledger, key, shown[key], language) || []))
    .join(" · ");
}
