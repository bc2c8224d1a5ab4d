import type { WorklistId } from "../../shared/worklists/index.ts";
import type { Half } from "./half.ts";
import { invoices } from "./invoices.ts";

/** The server's half of every worklist: one without it does not compile. */
export const halves: Readonly<Record<WorklistId, Half>> = { invoices };
