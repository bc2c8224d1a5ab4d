import type { RowOf } from "../../ledger.ts";
import type { platformDisputes } from "../../ledgers/platform-disputes/definition.ts";

type Dispute = RowOf<(typeof platformDisputes)["columns"]>;

/** Whether a dispute is to be looked at each day: until the platform is done with it. */
export const isUndecided = ({ stage, closedAt }: Dispute): boolean =>
  closedAt === null && stage !== "处理完成";
