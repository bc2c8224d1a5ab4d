import { z } from "zod";
import { LONGEST_NAME, MOST_LISTS, MOST_NAMES, settings } from "../settings/settings.ts";
import { endpoint } from "./endpoint.ts";
import { noParams, nothing } from "./fields.ts";
import { MAX_REQUEST_BYTES } from "./limits.ts";
import { approvalRequest } from "./people.ts";

/** JSON may spell a UTF-16 unit `\u4e00`. */
const BYTES_PER_UNIT = 6;
/** Quotes, comma and an indent. */
const BYTES_AROUND_NAME = 16;

/** The most bytes that settings which the schema allows come to, with room for all that is no list. */
export const MAX_SETTINGS_BYTES =
  MOST_LISTS * MOST_NAMES * (LONGEST_NAME * BYTES_PER_UNIT + BYTES_AROUND_NAME) + MAX_REQUEST_BYTES;

/** The settings as they stand on the server. */
export const savedSettings = settings.extend({
  /** Rises with every change; 0 while nobody has changed any. */
  version: z.int().nonnegative(),
  /** Who changed them last, and when; null while nobody has. */
  changed: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
});
export type SavedSettings = z.infer<typeof savedSettings>;

export const getSettings = endpoint({
  method: "GET",
  path: "/api/settings",
  summary: "The department’s lists, thresholds, levels and own days",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: nothing,
  response: savedSettings,
  errors: [],
});

export const putSettings = endpoint({
  method: "PUT",
  repeated: "same-state",
  path: "/api/settings",
  summary:
    "Change the department’s lists, thresholds, levels and own days; refused when somebody else has changed them since `base`. Deadlines that run follow its days before this answers. That no second admin be needed any more waits for one, where there is one; all else is saved",
  access: ["admin"],
  params: noParams,
  query: noParams,
  maxBytes: MAX_SETTINGS_BYTES,
  body: z.object({
    /** The version that the change was made on. */
    base: savedSettings.shape.version,
    settings,
  }),
  response: savedSettings.extend({
    /** What waits for a second admin, if anything does. */
    request: approvalRequest.optional(),
  }),
  errors: ["settings-changed"],
});
