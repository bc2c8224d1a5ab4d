import { NO, YES } from "../names/yes-no.ts";

/** What yes and no are called in English. */
export const YES_NO_NAMES = { [YES]: "Yes", [NO]: "No" } as const;
