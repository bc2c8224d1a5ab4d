import { z } from "zod";
import { direction } from "../money/direction.ts";
import { day, moment } from "../time/wire.ts";
import { endpoint } from "./endpoint.ts";
import { fen, noParams } from "./fields.ts";
import { functionNames } from "./function-names.ts";
import { MAX_ASKS } from "./limits.ts";

/** The functions that people's own formulas call: `=TAIZHANG.POSTED(…)` and so on. */
export const functionName = z.enum(functionNames);
export type FunctionName = z.infer<typeof functionName>;

/** What a function is told by; each by its name. */
export const argumentName = z.enum(["month", "kind", "shop", "direction", "ledger", "order"]);
export type ArgumentName = z.infer<typeof argumentName>;

/** What a cell holds, or a formula says; null for what is left out. */
const given = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);
export type GivenArgument = z.infer<typeof given>;

/** What one formula asks for, by the words that stand in it. */
export const ask = z.object({
  function: functionName,
  /** In the order in which the formula has them; those at the end may be left out. */
  arguments: z.array(given).max(4),
});
export type Ask = z.infer<typeof ask>;

/** Why an ask has no value. */
export const askRefusal = z.discriminatedUnion("code", [
  /** An argument that is missing, or says nothing that there is. */
  z.object({ code: z.literal("wrong-argument"), argument: argumentName, given: z.string() }),
  /** An order number of which a spreadsheet has kept fifteen digits. */
  z.object({ code: z.literal("damaged-order") }),
  /** A shop of which the department's list knows nothing. */
  z.object({ code: z.literal("unknown-shop"), shop: z.string() }),
  /** A shop that the person may not see. */
  z.object({ code: z.literal("other-shop"), shop: z.string() }),
  /** Amounts of the kind go several ways, which no figure adds up: the formula has to say which. */
  z.object({ code: z.literal("several-directions"), directions: z.array(direction) }),
  /** No record that the person may see has the order's number. */
  z.object({ code: z.literal("no-record") }),
]);
export type AskRefusal = z.infer<typeof askRefusal>;

/** How a ledger's newest record of an order stands. */
const stand = z.object({
  ledger: z.string(),
  /** The record's business day. */
  day: day.nullable(),
  /** The ledger's own word for it; null where none is written. */
  status: z.string().nullable(),
  /** The deadline that runs, by its name in the ledger; null where none does. */
  awaits: z.string().nullable(),
});
export type Stand = z.infer<typeof stand>;

export const askAnswer = z.discriminatedUnion("is", [
  z.object({ is: z.literal("amount"), amount: fen }),
  z.object({ is: z.literal("count"), count: z.int().nonnegative() }),
  z.object({ is: z.literal("stands"), stands: z.array(stand).min(1) }),
  z.object({ is: z.literal("refused"), refusal: askRefusal }),
]);
export type AskAnswer = z.infer<typeof askAnswer>;

export const answerAsks = endpoint({
  method: "POST",
  repeated: "changes-nothing",
  path: "/api/figures",
  summary:
    "What the functions in people’s own formulas ask for, many at once: amounts that were posted in a finance month, what is late, how an order stands, what was paid out for it; of the shops that the person sees",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: z.object({ asks: z.array(ask).min(1).max(MAX_ASKS) }),
  response: z.object({
    /** When the answers were read, in the ledger's time zone. */
    asOf: moment,
    /** One for each ask, in their order. */
    answers: z.array(askAnswer),
  }),
  errors: [],
});
