import { z } from "zod";
import {
  comparesRows,
  isAboutWhole,
  type AnyFinding,
  type OwnCode,
  type MatchCode,
  type ProblemCode,
  type WholeCode,
  type WithParams,
} from "../problem.ts";
import { problemParams } from "../problem-params.ts";
import { day } from "../time/wire.ts";
import { recordId } from "./fields.ts";

const codes = Object.keys(problemParams) as ProblemCode[];

/** A code with the values that its sentence names, and no other. */
function coded(code: ProblemCode) {
  const params: z.ZodType = problemParams[code];
  return z.object({
    code: z.literal(code),
    ...(!(params instanceof z.ZodUndefined) && { params }),
  });
}

/** One of these findings by its code: the zod of so many is more than the compiler follows, so it is told. */
function oneOf<T>(findings: readonly ReturnType<typeof coded>[]): z.ZodType<T, T> {
  const [first, ...others] = findings;
  if (first === undefined) throw new Error("There is no code to tell apart");
  return z.discriminatedUnion("code", [first, ...others]) as unknown as z.ZodType<T, T>;
}

/** What the server's rules say of a row by itself. */
export type ServerFinding = {
  readonly [C in OwnCode]: Pick<AnyFinding<C>, "code" | "level"> &
    WithParams<C> & { readonly column: C extends WholeCode ? string | null : string };
}[OwnCode];

const level = z.enum(["error", "warning", "note"]);

export const serverFinding = oneOf<ServerFinding>(
  codes
    .filter((code) => !comparesRows(code))
    .map((code) =>
      coded(code).extend({
        level,
        column: isAboutWhole(code) ? z.string().nullable() : z.string(),
      }),
    ),
).meta({ id: "Finding", description: "What a rule says of a row, with what its sentence names" });

const asked = z.object({
  /** What an acknowledgement of it must be about. */
  about: z.string(),
  column: z.string(),
  /**
   * The record that the row was compared with, its business day, and who changed it last; all null when
   * it is of a shop that the person may not see.
   */
  record: recordId.nullable(),
  day: day.nullable(),
  by: z.string().nullable(),
  /** True when that record may be this very row, whose mark was lost. */
  same: z.boolean(),
});

/** What another record makes doubtful about a row. */
export type Question = {
  readonly [C in MatchCode]: z.infer<typeof asked> & { readonly code: C } & WithParams<C>;
}[MatchCode];

export const question = oneOf<Question>(
  codes.filter(comparesRows).map((code) => coded(code).extend(asked.shape)),
).meta({ id: "Question", description: "What another record makes doubtful about a row" });
