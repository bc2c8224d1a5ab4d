import { z } from "zod";

/** 客服 clerk, 主管 supervisor, 财务 finance, 管理员 admin, 审计 auditor (reads only), 只读 reader (a program that reads). */
export const role = z.enum(["clerk", "supervisor", "finance", "admin", "auditor", "reader"]);
export type Role = z.infer<typeof role>;

/** The role by whose rights reports and worklists are read: a reader sees of them what an auditor does. */
export const readsAs = (own: Role): Role => (own === "reader" ? "auditor" : own);

/** Who keeps a ledger that says nothing else. */
export const ledgerKeepers: readonly Role[] = ["clerk", "supervisor", "admin"];

/** Who pays what ledgers come to: never whoever registers it. */
export const payer: Role = "finance";

/** Whether a role stands above those who keep ledgers, and may take back what others have pushed and said. */
export const oversees = (own: Role): boolean => own === "supervisor" || own === "admin";
