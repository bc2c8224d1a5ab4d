import type { z } from "zod";
import { RequestError } from "../request-error.ts";

/** Nobody corrects a hundred mistakes at once. */
const MOST_ERRORS = 20;

/** A part of a request by its schema. Throws invalid-request, naming the places that are wrong. */
export function parseRequest<S extends z.ZodType>(
  schema: S,
  value: unknown,
  part: "params" | "query" | "body",
): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues
    .slice(0, MOST_ERRORS)
    .map(({ path, message }) => ({ path: [part, ...path].join("."), message }));
  throw new RequestError("invalid-request", { errors });
}
