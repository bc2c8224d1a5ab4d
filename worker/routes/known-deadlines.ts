import { ledgerById } from "../../shared/ledgers/index.ts";
import type { DeadlineSettings } from "../../shared/settings/deadlines.ts";
import { spansOf } from "../../shared/time/span.ts";
import { RequestError } from "../request-error.ts";

/** Throws invalid-request for what is set about a deadline, or a span of one, that there is not. */
export function checkDeadlines(set: DeadlineSettings, path: string): void {
  const errors = Object.entries(set).flatMap(([ledger, rules]) =>
    Object.entries(rules).flatMap(([rule, { spans = {} }]) => {
      const spec = ledgerById(ledger)?.deadlines[rule];
      const at = `${path}.${ledger}.${rule}`;
      if (spec === undefined) return [{ path: at, message: "no such deadline" }];
      const known = spansOf(spec);
      return Object.keys(spans)
        .filter((name) => known[name] === undefined)
        .map((name) => ({ path: `${at}.spans.${name}`, message: "no such span" }));
    }),
  );
  if (errors.length > 0) throw new RequestError("invalid-request", { errors });
}
