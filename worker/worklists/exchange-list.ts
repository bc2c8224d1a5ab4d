import { exchanges } from "../../shared/ledgers/exchanges/definition.ts";
import { exchangeList as worklist } from "../../shared/worklists/exchanges/definition.ts";
import { exchangeAnswer } from "../../shared/worklists/exchanges/exchange-answer.ts";
import { exchangeStep } from "../../shared/worklists/exchanges/exchange-step.ts";
import { recordHalf } from "./record-half.ts";

/** 换货拿货单. */
export const exchangeList = recordHalf(worklist, exchanges, {
  shows: (row) => ({ step: exchangeStep(row) }),
  means: exchangeAnswer,
  knowsAuthors: true,
});
