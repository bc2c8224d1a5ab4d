import { keysOf, type RowKey, type Seal } from "../../shared/derive/keys.ts";
import { businessDay, wholeRow, type Ledger } from "../../shared/ledger.ts";
import { type Row } from "../../shared/row.ts";
import type { Handle } from "../../shared/links/handle.ts";
import type { Link } from "../../shared/links/link.ts";
import { handlesOf, linksOf } from "../../shared/derive/links-of.ts";
import { type Fen, NO_MONEY, plus } from "../../shared/money/fen.ts";
import type { Posting } from "../../shared/money/posting.ts";
import { postingsOf } from "../../shared/derive/postings.ts";
import type { Calendar } from "../../shared/time/calendar.ts";
import { clocksOf, type Clock } from "../../shared/derive/clocks.ts";
import type { Day } from "../../shared/time/day.ts";
import { shopOf } from "./shop-of.ts";

/** What follows from a record's cells; kept in tables of its own so that it can be asked for by index. */
export interface Projection {
  readonly shop: string;
  readonly day: Day | null;
  readonly clocks: readonly Clock[];
  readonly keys: readonly RowKey[];
  readonly handles: readonly Handle[];
  readonly links: readonly Link[];
  readonly postings: readonly Posting[];
  /** Money on the row that is paid out. */
  readonly amount: Fen;
}

const NOTHING: Projection = {
  shop: "",
  day: null,
  clocks: [],
  keys: [],
  handles: [],
  links: [],
  postings: [],
  amount: NO_MONEY,
};

/** What follows from a record's cells by the department's calendar; nothing does once it is withdrawn. */
export function projectionOf(
  ledger: Ledger,
  cells: Row | null,
  { calendar, seal }: { readonly calendar: Calendar; readonly seal: Seal },
): Projection {
  if (cells === null) return NOTHING;
  const row = wholeRow(ledger, cells);
  const postings = postingsOf(ledger, row);
  return {
    shop: shopOf(ledger, cells),
    day: businessDay(ledger, cells),
    clocks: clocksOf(ledger, row, calendar),
    keys: keysOf(ledger, row, seal),
    handles: handlesOf(ledger, row),
    links: linksOf(ledger, row),
    postings,
    amount: postings.reduce((sum, { pay, amount }) => (pay ? plus(sum, amount) : sum), NO_MONEY),
  };
}
