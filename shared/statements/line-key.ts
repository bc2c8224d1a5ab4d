import { digest } from "../digest.ts";
import type { StatementLine } from "./statement.ts";

/** Its own number with what it is, else what it says and the how-manieth that says so. */
export function keyOf(
  line: Omit<StatementLine, "row" | "key">,
  repeated: Map<string, number>,
): string {
  const own = line.flowNo === "" ? line.caseNo : line.flowNo;
  const { day, at, kind, direction, amount, orderNo, trackingNo, payee } = line;
  const said =
    own === "" ? [day, at, kind, direction, amount, orderNo, trackingNo, payee] : [own, kind];
  const name = digest(said);
  const nth = (repeated.get(name) ?? 0) + 1;
  repeated.set(name, nth);
  return nth === 1 ? name : `${name}-${nth}`;
}
