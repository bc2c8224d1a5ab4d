import {
  sendStatement as route,
  type SentLine,
  type StatementDocument,
  type StatementReply,
} from "../../../shared/api/statements.ts";
import { digest } from "../../../shared/digest.ts";
import type { ReadStatement } from "../../../shared/statements/read.ts";
import type { StatementLine } from "../../../shared/statements/statement.ts";
import type { CallResult, Client } from "../../client.ts";
import { eachPausing } from "../each-pausing.ts";
import type { Environment } from "../environment.ts";
import { pushSlices } from "../push/push-slices.ts";

/** A statement as it is sent. */
export interface OutgoingStatement {
  /** The same for one that goes on where it was broken off, or replaces what it was held against. */
  readonly id: string;
  readonly document: StatementDocument;
  readonly title: string;
  readonly read: ReadStatement;
  /** The version that it takes the place of; null before somebody has seen how they differ. */
  readonly replaces: number | null;
}

/** How many slices are on their way at once, once the first has shown that they are wanted. */
const AT_ONCE = 4;

/**
 * Sends a statement slice by slice. What the server has already it does not take twice: one that was broken off goes on,
 * and the same content again is unchanged with the first slice.
 */
export async function sendStatement(
  client: Client,
  { id, document, title, read, replaces }: OutgoingStatement,
  env: Environment,
  onProgress: (done: number, total: number) => void,
): Promise<CallResult<StatementReply>> {
  const { totals, faults } = read;
  const lines = read.lines.map((line) => ({ row: wireLine(line) }));
  const contents: string[] = [];
  await eachPausing(lines, env, ({ row }) => void contents.push(contentOf(row)));
  const parts = [...pushSlices(lines)];
  const total = lines.length;
  const said = {
    ...document,
    id,
    title: title.slice(0, 100),
    totals: ownTotals(totals),
    faults: faults.length,
    digest: digest(contents.sort()),
    parts: parts.length,
    replaces,
  };
  let done = 0;
  const send = async (index: number): Promise<CallResult<StatementReply>> => {
    const rows = (parts[index] ?? []).map(({ row }) => row);
    const reply = await client.call(route, { body: { ...said, part: index + 1, lines: rows } });
    done += rows.length;
    onProgress(done, total);
    return reply;
  };
  onProgress(0, total);
  let last = await send(0);
  for (let from = 1; from < parts.length && goesOn(last); from += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, parts.length - from) }, (_, at) =>
      send(from + at),
    );
    for (const reply of await Promise.all(batch)) if (goesOn(last)) last = reply;
  }
  return last;
}

const goesOn = (reply: CallResult<StatementReply>): boolean =>
  reply.ok && reply.value.outcome === "arriving";

/** Where a line stands in the sheet is none of its content: one that was sorted is the same statement. */
const contentOf = (line: SentLine): string => JSON.stringify({ ...line, row: 0 });

const ownTotals = (totals: ReadStatement["totals"]): "agree" | "differ" | "none" => {
  if (totals.length === 0) return "none";
  return totals.every(({ agrees }) => agrees) ? "agree" : "differ";
};

/** A cell may hold anything; the numbers of a line are never so long. */
const cut = (text: string, longest: number): string => text.slice(0, longest).toWellFormed();

const LONGEST = { number: 100, payee: 60 };

function wireLine(statementLine: StatementLine): SentLine {
  const { at: _, ...line } = statementLine;
  return {
    ...line,
    orderNo: cut(line.orderNo, LONGEST.number),
    caseNo: cut(line.caseNo, LONGEST.number),
    trackingNo: cut(line.trackingNo, LONGEST.number),
    flowNo: cut(line.flowNo, LONGEST.number),
    payee: cut(line.payee, LONGEST.payee),
  };
}
