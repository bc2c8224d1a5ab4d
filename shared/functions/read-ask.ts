import type { ArgumentName, Ask, AskRefusal, FunctionName, GivenArgument } from "../api/figures.ts";
import type { LedgerId } from "../ledgers/index.ts";
import type { Direction } from "../money/direction.ts";
import type { PostingKind } from "../money/posting.ts";
import { oneLine } from "../text/normalise.ts";
import type { Month } from "../time/day.ts";
import { argumentsOf } from "./arguments.ts";
import { monthMeant } from "./month-meant.ts";
import { directionNamed, kindNamed, ledgerNamed } from "./names.ts";
import { orderMeant } from "./order-meant.ts";

/** What an ask means; null for what it leaves open: all ledgers, all shops that the person sees. */
export type Wanted =
  | {
      readonly function: "posted";
      readonly month: Month;
      readonly kind: PostingKind;
      readonly shop: string | null;
      readonly direction: Direction | null;
    }
  | {
      readonly function: "overdue";
      readonly ledger: LedgerId | null;
      readonly shop: string | null;
    }
  | {
      readonly function: "status" | "paid";
      /** The spellings of the order's number: the first that records have. */
      readonly orders: readonly string[];
    };

/** Why an ask is none, before anybody is asked. */
export class AskFault extends Error {
  readonly refusal: AskRefusal;

  constructor(refusal: AskRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

type Given = (name: ArgumentName) => GivenArgument;

const readers: Readonly<Record<FunctionName, (given: Given) => Wanted>> = {
  posted: (given) => ({
    function: "posted",
    month: known("month", given, monthMeant),
    kind: known("kind", given, ofText(kindNamed)),
    shop: shopOf(given),
    direction: isBlank(given("direction"))
      ? null
      : known("direction", given, ofText(directionNamed)),
  }),
  overdue: (given) => ({
    function: "overdue",
    ledger: isBlank(given("ledger")) ? null : known("ledger", given, ofText(ledgerNamed)),
    shop: shopOf(given),
  }),
  status: (given) => ({ function: "status", orders: ordersOf(given) }),
  paid: (given) => ({ function: "paid", orders: ordersOf(given) }),
};

/**
 * What an ask means, by the words of either language; or why it is none. The pane reads it before anything is sent,
 * the server by the same rules.
 */
export function readAsk(ask: Ask): Wanted | AskRefusal {
  const names = argumentsOf[ask.function];
  const given: Given = (name) => {
    const value = ask.arguments[names.findIndex((argument) => argument.name === name)] ?? null;
    // A blank cell is null in Excel on the web, and 0 on the desktop (office-js 4702).
    return value === 0 ? null : value;
  };
  try {
    return readers[ask.function](given);
  } catch (error) {
    if (error instanceof AskFault) return error.refusal;
    throw error;
  }
}

const wrong = (argument: ArgumentName, given: GivenArgument) =>
  new AskFault({ code: "wrong-argument", argument, given: textOf(given) });

function known<T>(
  argument: ArgumentName,
  given: Given,
  meaning: (given: GivenArgument) => T | undefined,
): T {
  const meant = meaning(given(argument));
  if (meant === undefined) throw wrong(argument, given(argument));
  return meant;
}

const ofText =
  <T>(named: (text: string) => T | undefined) =>
  (given: GivenArgument): T | undefined =>
    typeof given === "string" ? named(given) : undefined;

/** A shop's name; a blank cell, or none, asks for all. */
function shopOf(given: Given): string | null {
  const shop = given("shop");
  if (isBlank(shop)) return null;
  if (typeof shop === "boolean") throw wrong("shop", shop);
  return textOf(shop);
}

function ordersOf(given: Given): readonly string[] {
  const orders = orderMeant(given("order"));
  if (orders === null) throw new AskFault({ code: "damaged-order" });
  if (orders === undefined) throw wrong("order", given("order"));
  return orders;
}

const isBlank = (given: GivenArgument): boolean =>
  given === null || (typeof given === "string" && oneLine(given) === "");

const textOf = (given: GivenArgument): string => oneLine(given === null ? "" : String(given));
