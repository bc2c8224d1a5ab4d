import { z } from "zod";
import { FINGERPRINT } from "../digest.ts";
import { rememberedPlacement } from "../reading/placement.ts";
import { LEAST_HEADINGS, LONGEST_HEADING, MOST_HEADINGS } from "../reading/sheet-shape.ts";
import { endpoint } from "./endpoint.ts";
import { noParams, nothing } from "./fields.ts";
import { pushersOfAny } from "./who-may.ts";

/** So many sets of headings a department can have placed: ten exports of fifty shops. */
export const MOST_PLACEMENTS = 500;

/** The most header rows of one sheet that one look-up may ask about. */
const MOST_SHAPES = 60;

const shape = z
  .string()
  .regex(FINGERPRINT)
  .meta({ description: "By what sheets with the same set of headings know each other" });

/** How sheets with one set of headings are read, as somebody settled it last. */
export const savedPlacement = z.object({
  shape,
  placement: rememberedPlacement,
  by: z.string(),
  at: z.iso.datetime(),
});
export type SavedPlacement = z.infer<typeof savedPlacement>;

/** One that another version of this product has kept, and that this one can't read: no sheet is read by it. */
export const unreadablePlacement = savedPlacement.omit({ placement: true });
export type UnreadablePlacement = z.infer<typeof unreadablePlacement>;

/** All that a department has kept of sets of headings. */
export const allPlacements = z.object({
  placements: z.array(savedPlacement),
  unreadable: z.array(unreadablePlacement),
});
export type AllPlacements = z.infer<typeof allPlacements>;

export const savePlacement = endpoint({
  method: "PUT",
  repeated: "same-state",
  path: "/api/placements",
  summary:
    "Keep for everybody how sheets with these headings are read; the last word wins. Only what the headings mean is kept: a value for all rows only where it is a word from a list, nothing that may be somebody’s particulars. Who may push the ledger does",
  access: pushersOfAny,
  params: noParams,
  query: noParams,
  body: rememberedPlacement.extend({
    headings: z
      .array(z.string().min(1).max(LONGEST_HEADING))
      .min(LEAST_HEADINGS)
      .max(MOST_HEADINGS),
  }),
  response: savedPlacement,
  errors: ["unknown-ledger", "personal-headings", "too-many-placements"],
});

export const lookUpPlacements = endpoint({
  method: "POST",
  repeated: "changes-nothing",
  path: "/api/placements/lookup",
  summary: "How sheets with any of these sets of headings are read",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: z.object({ shapes: z.array(shape).max(MOST_SHAPES) }),
  response: z.object({ placements: z.array(savedPlacement) }),
  errors: [],
});

export const listPlacements = endpoint({
  method: "GET",
  path: "/api/placements",
  summary:
    "All sets of headings that the department has placed, newest first; apart from them those that another version has kept and this one can’t read, to be removed",
  access: ["admin", "auditor"],
  params: noParams,
  query: noParams,
  body: nothing,
  response: allPlacements,
  errors: [],
});

export const removePlacement = endpoint({
  method: "DELETE",
  repeated: "same-state",
  path: "/api/placements/{shape}",
  summary: "Forget how sheets with these headings are read; workbooks that were pushed keep it",
  access: ["admin"],
  params: z.object({ shape }),
  query: noParams,
  body: nothing,
  response: z.object({ removed: z.boolean() }),
  errors: [],
});
