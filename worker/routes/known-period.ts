import { parsePeriod, type Period } from "../../shared/time/period.ts";
import { RequestError } from "../request-error.ts";

/**
 * The span of time that a request asks for at `path` of it. Throws invalid-request for one that is
 * spelled well and lies in years that our calendar does not have.
 */
export function knownPeriod(text: string, path: string): Period {
  const period = parsePeriod(text);
  if (period !== undefined) return period;
  const errors = [
    { path, message: "not in our calendar, which begins in 1900, or longer than three years" },
  ];
  throw new RequestError("invalid-request", { errors });
}
