import { asSample, isSampleText, SAMPLE_MARK } from "../sample-mark.ts";
import type { RowRule } from "./rule.ts";

/**
 * A sample row is there to look at and try things on: it is checked like any other and never sent,
 * until a person has made it a real one and taken the mark out.
 */
export const notSample: RowRule<Readonly<Record<string, unknown>>> = {
  // A cell that can't be read keeps its row from being sent anyway.
  reads: [],
  broken: { note: asSample("只用来试") },
  check(row) {
    for (const column in row) {
      if (!isSampleText(row[column])) continue;
      return {
        code: "S320",
        level: "note",
        blocks: true,
        column,
        params: { mark: SAMPLE_MARK },
      };
    }
    return undefined;
  },
};
