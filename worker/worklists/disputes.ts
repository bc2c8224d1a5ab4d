import { platformDisputes } from "../../shared/ledgers/platform-disputes/definition.ts";
import { disputes as worklist } from "../../shared/worklists/disputes/definition.ts";
import { look } from "../../shared/worklists/disputes/look.ts";
import { SUBJECTS } from "../../shared/worklists/disputes/subjects.ts";
import type { Half } from "./half.ts";
import { withLineOfDay } from "./line-of-day.ts";
import { recordHalf } from "./record-half.ts";

/** 小二介入每日查看: that somebody has looked is kept, and changes no record; a day without disputes is looked at too. */
export const disputes: Half = withLineOfDay(
  { worklist: worklist.id, cells: { what: SUBJECTS.day } },
  recordHalf(worklist, platformDisputes, {
    shows: () => ({ what: SUBJECTS.one }),
    means: look,
    eachDay: true,
  }),
);
