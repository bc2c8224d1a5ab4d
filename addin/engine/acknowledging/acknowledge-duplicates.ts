import { rememberAcknowledgements } from "../acknowledgements/remembered-acknowledgements.ts";
import { type Said } from "./acknowledge-problems.ts";
import type { Environment } from "../environment.ts";
import type { PushedRow } from "../push/push-report.ts";
import type { Workbook } from "../../workbook/workbook.ts";

/** Acknowledges what the server has asked about rows that it has already; the acknowledgements go with their next push. */
export async function acknowledgeDuplicates(
  workbook: Workbook,
  rows: readonly PushedRow[],
  said: Said,
  env: Environment,
): Promise<void> {
  const at = env.now().toISOString();
  await rememberAcknowledgements(
    workbook,
    rows.flatMap(({ id, outcome: { asked = [] } }) => {
      const codes = new Map(asked.map(({ code, about }) => [code, about]));
      return Array.from(codes, ([code, about]) => ({ id, code, about, ...said, at, sent: false }));
    }),
  );
}
