import type { z } from "zod";
import {
  sendStatement,
  type SentLine,
  type StatementReply,
} from "../../../shared/api/statements.ts";
import type { Caller } from "./caller.ts";

type Sent = z.input<typeof sendStatement.body>;

/** A refund of 20 元 in October, with a number of its own. */
export function newStatementLine(said: Partial<SentLine> = {}): SentLine {
  const number = crypto.randomUUID();
  return {
    key: number,
    row: 2,
    day: "2026-10-12",
    kind: "refund",
    direction: "out",
    amount: 2000 as SentLine["amount"],
    status: "done",
    orderNo: "",
    caseNo: number,
    trackingNo: "",
    flowNo: "",
    payee: "",
    weight: null,
    ...said,
  };
}

/** 店A's refunds of October in one slice: two lines, unless others are given. */
export function newStatement(said: Partial<Sent> = {}): Sent {
  return {
    id: crypto.randomUUID(),
    kind: "taobao-refunds",
    account: "",
    shop: "店A",
    period: "2026-10",
    title: "退款",
    totals: "agree",
    faults: 0,
    digest: "one",
    part: 1,
    parts: 1,
    lines: [newStatementLine(), newStatementLine()],
    replaces: null,
    ...said,
  };
}

/** Sends a statement of one slice. */
export const sendAll = (who: Caller, body: Sent): Promise<StatementReply> =>
  who.call(sendStatement, { body });
