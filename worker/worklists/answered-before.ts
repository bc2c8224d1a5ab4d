import type { AnsweredLine, WorkAnswered } from "../../shared/api/worklists.ts";
import { isRecordId } from "../../shared/record.ts";
import { RequestError } from "../request-error.ts";
import { openAnswered } from "../store/vault/sealed-answers.ts";
import { readAlwaysWithin } from "../store/shop-limit.ts";
import type { StoredReply } from "../store/worklists/worklist-replies.ts";
import type { IncomingAnswers } from "./incoming-answers.ts";

/**
 * The response to a request as it was; of lines that are, or were, of a shop which the person may not see now, the
 * outcome alone. Throws push-id-reused when it was another request.
 */
export async function answeredBefore(
  { worklist, context, digest }: Pick<IncomingAnswers, "worklist" | "context" | "digest">,
  earlier: StoredReply,
): Promise<WorkAnswered> {
  const { db, vault, person } = context;
  const isSame =
    earlier.worklist === worklist.id && earlier.person === person.id && earlier.digest === digest;
  if (!isSame) throw new RequestError("push-id-reused");
  // What was sealed of a record that was erased since says nothing any more.
  type Kept = Pick<AnsweredLine, "outcome"> & Partial<AnsweredLine> & { readonly id: string };
  const rows = await openAnswered(db, vault, earlier.response.answers as readonly Kept[]); // as they were sealed
  const { shops } = person;
  const records = rows.map(({ id }) => id).filter(isRecordId);
  const theirs = shops === null ? undefined : await readAlwaysWithin(db, records, shops);
  return {
    ...earlier.response,
    answers: rows.map(({ id, line = id, now = null, open = false, ...row }) => {
      const isSeen = theirs === undefined || (isRecordId(id) && theirs.has(id));
      return { line, open, ...row, now: isSeen ? now : null };
    }),
  };
}
