import { z } from "zod";

/** 客服 clerk, 主管 supervisor, 财务 finance, 管理员 admin, 审计 auditor (reads only). */
export const role = z.enum(["clerk", "supervisor", "finance", "admin", "auditor"]);
export type Role = z.infer<typeof role>;
