import { z } from "zod";
import { DIGITS_KEPT, LONGEST_NUMBER } from "../text/damaged-number.ts";
import { crossReferenceKinds } from "../links/cross-reference-key.ts";
import { ledgerKeepers } from "../role.ts";
import { endpoint } from "./endpoint.ts";
import { noParams } from "./fields.ts";
import { MAX_TRUNCATED } from "./limits.ts";

/** The numbers that the server names for a damaged one; one more says that there are too many to choose from. */
export const MOST_UNTRUNCATED = 3;

/** The untruncated identifiers that damaged ones may have been, by their first fifteen digits and their length. */
export const findUntruncatedIdentifiers = endpoint({
  method: "POST",
  repeated: "changes-nothing",
  path: "/api/untruncated-identifiers",
  summary:
    "The stored numbers that begin like damaged ones, in the shops that the person sees; four for more than three",
  access: ledgerKeepers,
  params: noParams,
  query: noParams,
  body: z.object({
    damaged: z
      .array(
        z.object({
          /** What the number may stand for. */
          kinds: z.array(z.enum(crossReferenceKinds)).min(1).max(crossReferenceKinds.length),
          digits: z.string().regex(new RegExp(`^\\d{${DIGITS_KEPT}}$`)),
          length: z
            .int()
            .min(DIGITS_KEPT + 1)
            .max(LONGEST_NUMBER),
        }),
      )
      .min(1)
      .max(MAX_TRUNCATED),
  }),
  response: z.object({
    /** For each damaged number, in their order, what it may have been. */
    untruncated: z.array(z.array(z.string()).max(MOST_UNTRUNCATED + 1)),
  }),
  errors: [],
});
