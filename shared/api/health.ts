import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { noParams, nothing } from "./fields.ts";

export const health = endpoint({
  method: "GET",
  path: "/api/health",
  summary: "Whether the API and its database answer",
  access: "open",
  params: noParams,
  query: noParams,
  body: nothing,
  answer: z.object({ ok: z.literal(true), now: z.iso.datetime() }),
  errors: [],
});
