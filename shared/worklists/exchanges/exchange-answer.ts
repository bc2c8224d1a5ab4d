import type { exchanges } from "../../ledgers/exchanges/definition.ts";
import { caseFolded } from "../../text/normalise.ts";
import type { AnsweredRow, Meaning } from "../meaning.ts";
import type { exchangeList } from "./definition.ts";
import { exchangeStep } from "./exchange-step.ts";

type Columns = (typeof exchanges)["columns"];

/** Fetched by finance, then signed for by a supervisor who neither registered nor pushed it: name and time are theirs. */
export function exchangeAnswer({
  row,
  answer: { fetched, signed },
  person: { id, name },
  moment,
  authors,
}: AnsweredRow<Columns, (typeof exchangeList)["asks"]>): Meaning<Columns> {
  const step = exchangeStep(row);
  if (step === null) return { why: row.signedBy === null ? "gone" : "done" };
  if (fetched !== null) {
    if (step !== "待拿货") return { why: "done" };
    return { record: { fetchedBy: name, fetchedAt: moment, status: "待签名" } };
  }
  if (signed === null) return { kept: true };
  if (step !== "待签名") return { why: "unfetched" };
  const isOwn = authors.has(id) || caseFolded(row.handler ?? "") === caseFolded(name);
  if (isOwn) return { why: "own" };
  return { record: { signedBy: name, signedAt: moment, status: "待发" } };
}
