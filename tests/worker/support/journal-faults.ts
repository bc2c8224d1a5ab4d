import { env } from "cloudflare:workers";
import { z } from "zod";
import { journalFault, journalRow } from "../../../worker/finance/journal-fault.ts";
import { readEverClosed } from "../../../worker/store/months/closed-months.ts";
import { journalSql } from "../../../worker/store/batches/finance-audit.ts";

const MOST = 100_000;

/** Where the journal does not say what a record means, as `npm run audit` would. */
export async function journalFaultsOf(): Promise<string[]> {
  const [closed, { results }] = await Promise.all([
    readEverClosed(env.DB),
    env.DB.prepare(journalSql(0, MOST)).all(),
  ]);
  return z
    .array(journalRow)
    .parse(results)
    .flatMap((row) => {
      const fault = journalFault(row, closed);
      return fault === undefined ? [] : [`${row.record}: ${fault}`];
    });
}
