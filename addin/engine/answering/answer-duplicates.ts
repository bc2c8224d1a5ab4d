import { rememberAnswers } from "../answers/remembered-answers.ts";
import { type Said } from "./answer-problems.ts";
import type { Environment } from "../environment.ts";
import type { PushedRow } from "../push/push-report.ts";
import type { Workbook } from "../../workbook/workbook.ts";

/** Answers what the server has asked about rows that it has already; the answers go with their next push. */
export async function answerDuplicates(
  workbook: Workbook,
  rows: readonly PushedRow[],
  said: Said,
  env: Environment,
): Promise<void> {
  const at = env.now().toISOString();
  await rememberAnswers(
    workbook,
    rows.flatMap(({ id, outcome: { asked = [] } }) => {
      const codes = new Map(asked.map(({ code, about }) => [code, about]));
      return Array.from(codes, ([code, about]) => ({ id, code, about, ...said, at, sent: false }));
    }),
  );
}
