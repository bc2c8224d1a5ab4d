import { z } from "zod";
import { levels } from "../rules/levels.ts";
import { thresholds } from "../rules/thresholds.ts";
import { isZone } from "../time/zone.ts";
import { endpoint } from "./endpoint.ts";
import { day, noParams, nothing } from "./fields.ts";
import { MAX_REQUEST_BYTES } from "./limits.ts";

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const MOST_LISTS = 10;
const MOST_NAMES = 500;
const LONGEST_NAME = 60;

const list = z.array(z.string().trim().min(1).max(LONGEST_NAME)).max(MOST_NAMES);

const lists = z
  .record(z.string().max(LONGEST_NAME), list)
  .refine((all) => Object.keys(all).length <= MOST_LISTS, "more lists than a department has");

/** Few enough to look through, and a year of them fits. */
const MOST_OWN_DAYS = 400;

const ownDays = z
  .array(z.object({ day, works: z.boolean() }))
  .max(MOST_OWN_DAYS)
  .refine((days) => new Set(days.map((own) => own.day)).size === days.length, "a day stands twice");

/** What a department sets for itself. Lists that are empty check nothing. */
export const settings = z.object({
  /** The IANA name of the ledgers' time zone. */
  timeZone: z.string().refine(isZone),
  /** The hour at which a finance day ends, `HH:mm`. */
  cutoff: hour,
  /** The same for exchanges, whose list goes to finance later. */
  exchangeCutoff: hour.default("17:00"),
  lists,
  thresholds,
  /** How grave the department calls rules that are a matter of judgement; others are as they are. */
  levels: levels.default({}),
  /** The company's own days off and days worked, which win over the public calendar. */
  ownDays: ownDays.default([]),
});
export type Settings = z.infer<typeof settings>;

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
  summary: "The department's lists, thresholds, levels and own days",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: nothing,
  answer: savedSettings,
  errors: [],
});

export const putSettings = endpoint({
  method: "PUT",
  path: "/api/settings",
  summary:
    "Change the department's lists, thresholds, levels and own days; refused when somebody else has changed them since `base`. Deadlines that run follow its days before this answers",
  access: ["admin"],
  params: noParams,
  query: noParams,
  maxBytes: MAX_SETTINGS_BYTES,
  body: z.object({
    /** The version that the change was made on. */
    base: savedSettings.shape.version,
    settings,
  }),
  answer: savedSettings,
  errors: ["settings-changed"],
});
