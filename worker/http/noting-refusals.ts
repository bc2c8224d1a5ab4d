import type { Endpoint } from "../../shared/api/endpoint.ts";
import { noteRefusal } from "../auth/note-refusal.ts";
import { RequestError } from "../request-error.ts";
import type { OpenCall } from "./call.ts";
import { statusOf } from "./status-of.ts";

/** Does work for a person; what they may not do is put on record. Whoever asks for nonsense is only told. */
export async function notingRefusals<T>(
  { db, now, later }: Pick<OpenCall, "db" | "now" | "later">,
  { method, path }: Pick<Endpoint, "method" | "path">,
  person: string,
  work: () => Promise<T> | T,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RequestError && statusOf[error.code] === 403)
      later(noteRefusal(db, { person, call: `${method} ${path}`, code: error.code, now }));
    throw error;
  }
}
