import { RequestError } from "../request-error.ts";

/** Seconds after which a call may come again; whoever calls adds a random wait to it. */
const RETRY_AFTER = "3";

/**
 * What passes by itself, by the words in which D1 says it. From Cloudflare's list of D1_ERRORs
 * (developers.cloudflare.com/d1/observability/debug-d1/#error-list): the queue is full or waited in
 * vain, the connection or the object behind the database went away, the database was restarted. One that
 * ran out of memory or CPU takes everybody else's statements with it, so that is among them too.
 * "Internal error" with a reference is what workerd says of any fault of its own, and "locked" and "export"
 * what SQLite and D1 say while somebody else has the database to himself.
 */
const passes =
  /D1 (DB )?is overloaded|too many requests queued|network connection lost|transient issue on remote node|client disconnected|caused object to be reset|reset because its code was updated|exceeded its (memory|CPU time) limit and was reset|internal error|SQLITE_(BUSY|LOCKED)|database (table )?is locked|long-running export/i;

/** One value or statement is more than SQLite takes (sqlite.org/rescode.html#toobig; D1 takes 2 MB a value). */
const tooMuch = /SQLITE_TOOBIG|string or blob too big|statement too long|too many SQL variables/i;

/** The database has reached its 10 GB (developers.cloudflare.com/d1/platform/limits). */
const full = /SQLITE_FULL|database or disk is full|exceeded maximum DB size/i;

/**
 * An error of D1 as a refusal that says what to do, with the error as its cause: `database-busy`, to be
 * tried again, `too-much-data` or `database-full`. Any other error stays what it is: a fault of ours, or a
 * constraint that has stopped a batch.
 */
export function databaseTrouble(error: unknown): unknown {
  const text = textOf(error);
  if (tooMuch.test(text)) return new RequestError("too-much-data", { cause: error });
  if (full.test(text)) return new RequestError("database-full", { cause: error });
  return passes.test(text) ? databaseBusy(error) : error;
}

/** The refusal of a call that the database has not served, for a reason that passes. */
export function databaseBusy(cause: unknown): RequestError {
  return new RequestError("database-busy", { cause, headers: { "Retry-After": RETRY_AFTER } });
}

/** What an error says, and the one behind it: D1 wraps what SQLite said. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message;
}
