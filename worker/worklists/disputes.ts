import { platformDisputes } from "../../shared/ledgers/platform-disputes/definition.ts";
import { disputes as worklist } from "../../shared/worklists/disputes/definition.ts";
import { look } from "../../shared/worklists/disputes/look.ts";
import { recordHalf } from "./record-half.ts";

/** 小二介入每日查看: that somebody has looked is kept, and changes no record. */
export const disputes = recordHalf(worklist, platformDisputes, {
  means: look,
  eachDay: true,
});
