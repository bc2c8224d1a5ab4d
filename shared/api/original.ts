import { z } from "zod";
import { month } from "../time/wire.ts";

/** Where the amount was handed over that an entry takes back: its batch, which line of that, the month of its row. */
export const original = z.object({ batch: z.string(), place: z.int().positive(), month });
