import {
  sendStatement as route,
  type SentLine,
  type StatementDocument,
  type StatementReply,
} from "../../../shared/api/statements.ts";
import { MAX_PUSH_BYTES, MAX_STATEMENT_PART } from "../../../shared/api/limits.ts";
import { digest } from "../../../shared/digest.ts";
import type { ReadStatement } from "../../../shared/statements/read.ts";
import type { StatementLine } from "../../../shared/statements/statement.ts";
import type { CallResult, Client } from "../../client.ts";
import { eachPausing } from "../each-pausing.ts";
import type { Environment, Pausing } from "../environment.ts";

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

/** Room for what surrounds the lines in a request, a long title among it. */
const ENVELOPE_BYTES = 2000;
/** A row's number is written longer than the 0 that stands for it in what a line says. */
const ROW_BYTES = 7;

const encoder = new TextEncoder();

/**
 * Sends a statement slice by slice. What the server has already it does not take twice: one that was broken off or stopped
 * goes on, and the same content again is unchanged with the first slice. Throws when the signal aborts.
 */
export async function sendStatement(
  client: Client,
  { id, document, title, read, replaces }: OutgoingStatement,
  env: Environment,
  onProgress: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<CallResult<StatementReply>> {
  const { totals, faults, lines } = read;
  const parts: [from: number, to: number][] = [];
  let [from, bytes] = [0, ENVELOPE_BYTES];
  let at = 0;
  const contents = await eachPausing(lines, env, (line) => {
    const content = contentOf(wireLine(line));
    const size = encoder.encode(content).length + ROW_BYTES;
    if (at - from === MAX_STATEMENT_PART || (at > from && bytes + size > MAX_PUSH_BYTES)) {
      parts.push([from, at]);
      [from, bytes] = [at, ENVELOPE_BYTES];
    }
    bytes += size;
    at += 1;
    return digest([content]);
  });
  if (at > from) parts.push([from, at]);
  const total = lines.length;
  const said = {
    ...document,
    id,
    title: title.slice(0, 100),
    totals: ownTotals(totals),
    faults: faults.length,
    digest: digest(await sortedPausing(contents, env)),
    parts: parts.length,
    replaces,
  };
  let done = 0;
  const send = async (index: number): Promise<CallResult<StatementReply>> => {
    signal?.throwIfAborted();
    const sent = lines.slice(...(parts[index] ?? [0, 0])).map(wireLine);
    const body = { ...said, part: index + 1, lines: sent };
    const reply = await client.call(route, { body, ...(signal !== undefined && { signal }) });
    done += sent.length;
    onProgress(done, total);
    return reply;
  };
  onProgress(0, total);
  let last = await send(0);
  // They are sent in order, so many at once: all before those are there already.
  const there = last.ok ? Math.max(1, last.value.arrived - AT_ONCE) : 1;
  if (there > 1) done = parts[there]?.[0] ?? total;
  for (let next = there; next < parts.length && goesOn(last); next += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, parts.length - next) }, (_, nth) =>
      send(next + nth),
    );
    for (const reply of await Promise.all(batch)) if (goesOn(last)) last = reply;
  }
  return last;
}

/** Sorts texts that begin with any letter, those of one letter at a time. */
async function sortedPausing(texts: readonly string[], env: Pausing): Promise<string[]> {
  const byLetter = new Map<string, string[]>();
  await eachPausing(texts, env, (text) => {
    const letter = text.charAt(0);
    const its = byLetter.get(letter);
    if (its === undefined) byLetter.set(letter, [text]);
    else its.push(text);
  });
  const sorted: string[][] = [];
  for (const [, its] of [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await env.pause();
    sorted.push(its.sort());
  }
  return sorted.flat();
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
