import type { Ask, AskAnswer } from "../../shared/api/figures.ts";
import { readAsk, type Wanted } from "../../shared/functions/read-ask.ts";
import type { Settings } from "../../shared/settings/settings.ts";
import type { Moment } from "../../shared/time/day.ts";
import { readOrderRecords } from "../store/figures/asked-orders.ts";
import { readPostedAmounts } from "../store/figures/asked-amounts.ts";
import { countLatePlaces } from "../store/deadlines/late-groups.ts";
import { lateRows } from "./late-rows.ts";
import { paidOut, recordsOf, standsOf } from "./order-answers.ts";
import { postedAmount } from "./posted-amount.ts";
import { shopsOf } from "./shops-of.ts";

interface Asking {
  readonly now: Moment;
  readonly shops: readonly string[] | null;
  readonly settings: Pick<Settings, "lists">;
}

/** Answers many asks with one question to the database for each kind of them: those that share a month share its reading. */
export async function answersTo(
  db: D1Database,
  asks: readonly Ask[],
  { now, shops, settings }: Asking,
): Promise<AskAnswer[]> {
  const meant = asks.map(readAsk);
  const wanted = meant.filter((one): one is Wanted => !("code" in one));
  const months = new Set(wanted.flatMap((one) => (one.function === "posted" ? [one.month] : [])));
  const orders = new Set(wanted.flatMap((one) => ("orders" in one ? one.orders : [])));
  const posted = months.size === 0 ? [] : await readPostedAmounts(db, [...months], shops);
  const late = wanted.some((one) => one.function === "overdue")
    ? await countLatePlaces(db, { now, shops })
    : [];
  const records = orders.size === 0 ? [] : await readOrderRecords(db, [...orders], shops);
  const shop = shopsOf(settings.lists["shops"] ?? [], shops);
  return meant.map((one) => {
    if ("code" in one) return { is: "refused", refusal: one };
    switch (one.function) {
      case "posted":
        return postedAmount(one, posted, shop);
      case "overdue":
        return lateRows(one, late, shop);
      case "status":
        return standsOf(recordsOf(one.orders, records));
      case "paid":
        return paidOut(recordsOf(one.orders, records));
    }
  });
}
