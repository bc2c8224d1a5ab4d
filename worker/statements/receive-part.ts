import type { z } from "zod";
import type { sendStatement, StatementReply } from "../../shared/api/statements.ts";
import { MAX_STATEMENT_PART } from "../../shared/api/limits.ts";
import { statements } from "../../shared/statements/index.ts";
import { sha256 } from "../auth/access-key.ts";
import type { KeySecrets } from "../environment/key-secrets.ts";
import type { Vault } from "../environment/vault.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEventOfChange } from "../store/audit/audit.ts";
import {
  forgetOldest,
  insertPart,
  isRepeatedKey,
  makeCurrent,
  readArriving,
  saidByAll,
  type Arriving,
} from "../store/statements/save-statement.ts";
import { unmatchMonths } from "../store/statements/month-matching.ts";
import { readDifferences } from "../store/statements/statement-differences.ts";
import { noteConflicts } from "../store/statements/version-conflicts.ts";
import { readCurrentStatement, readStatementSent } from "../store/statements/statements.ts";
import { readForgotten } from "../store/statements/payees.ts";
import { payeeKeyOf } from "./payee-key.ts";
import { sealPayees } from "./payees.ts";

type Part = z.output<typeof sendStatement.body>;

/** Who sends a slice, when, and with what it is kept. */
interface Receiving {
  readonly db: D1Database;
  readonly vault: Vault;
  readonly secrets: KeySecrets;
  /** The id of the person. */
  readonly by: string;
  readonly now: Date;
}

/** What was begun and left is forgotten after so long. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/**
 * Keeps a slice of a statement, and makes the statement current with the last one that was missing. Sent again, a slice
 * finds itself there. Throws idempotency-key-reused where another slice has its id and number.
 */
export async function receivePart(receiving: Receiving, part: Part): Promise<StatementReply> {
  if (!statements.some(({ id }) => id === part.kind))
    throw new RequestError("invalid-request", {
      errors: [{ path: "body.kind", message: "no such kind of statement" }],
    });
  const { db } = receiving;
  const digest = await sha256(JSON.stringify(part.lines));
  const [known, current] = await Promise.all([
    readArriving(db, part.id, part.part),
    readCurrentStatement(db, part),
  ]);
  if (known !== undefined) {
    const isOther = known.part !== null && known.part !== digest;
    if (isOther || known.said !== saidByAll(part)) throw new RequestError("idempotency-key-reused");
    if (known.state !== "arriving") return stored(receiving, part);
  }
  if (current?.digest === part.digest)
    return {
      outcome: "unchanged",
      arrived: 0,
      statement: current.seen,
      differences: null,
      later: [],
    };
  const isNew = known === undefined || known.part === null;
  if (isNew) await keep(receiving, part, { digest, known });
  const arrived = isNew
    ? ((await readArriving(db, part.id, part.part))?.arrived ?? 0)
    : known.arrived;
  if (arrived < part.parts)
    return { outcome: "arriving", arrived, statement: null, differences: null, later: [] };
  return finish(receiving, part);
}

/** Keeps a slice that was not there. */
async function keep(
  { db, vault, secrets, by, now }: Receiving,
  { part, lines, ...statement }: Part,
  { digest, known }: { readonly digest: string; readonly known: Arriving | undefined },
): Promise<void> {
  const secret = secrets.find(({ fingerprint }) => fingerprint === known?.secret) ?? secrets[0];
  const first = (part - 1) * MAX_STATEMENT_PART;
  const payees: Record<number, string> = {};
  const forgotten = await readForgotten(
    db,
    lines.flatMap(({ key, payee }) => (payee === "" ? [] : [key])),
  );
  const placed = lines.map((line, index) => {
    const place = first + index;
    if (forgotten.has(line.key)) return { ...line, place, payee: "", payeeKey: "" };
    if (line.payee !== "") payees[place] = line.payee;
    return { ...line, place, payeeKey: payeeKeyOf(secret.seal, line.payee) };
  });
  const sealed = await sealPayees(db, vault, { id: statement.id, part }, payees);
  const kept = insertPart(
    db,
    { ...statement, secret: secret.fingerprint, by, at: now.toISOString() },
    { part, digest, payees: sealed },
    placed,
  );
  const isFirst = known === undefined;
  try {
    await db.batch([
      ...(isFirst ? forgetOldest(db, new Date(now.getTime() - KEPT_FOR).toISOString()) : []),
      ...kept,
    ]);
  } catch (error) {
    if (!isRepeatedKey(error)) throw error;
    throw new RequestError("invalid-request", {
      errors: [{ path: "body.lines", message: "two lines of the statement have one key" }],
    });
  }
}

const MOST_TRIES = 3;

/** Makes a statement current that is whole, or says what stands in its way. */
async function finish(receiving: Receiving, part: Part): Promise<StatementReply> {
  const { db, by, now } = receiving;
  const { id, kind, shop, period, digest, totals, faults } = part;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const current = await readCurrentStatement(db, part);
    // Of slices that arrive at once, several may see it whole.
    if (current?.seen.id === id) return stored(receiving, part);
    const replaces = current?.seen.version ?? 0;
    if (current !== undefined && part.replaces !== replaces)
      return {
        outcome: "version-conflict",
        arrived: part.parts,
        statement: current.seen,
        differences: await readDifferences(db, current.seen.id, id),
        later: [],
      };
    const at = now.toISOString();
    await db.batch([
      ...makeCurrent(db, part, { replaces, by, at }),
      insertAuditEventOfChange(db, {
        at,
        person: by,
        action: "send-statement",
        subject: id,
        detail: { kind, shop, period, version: replaces + 1, digest, totals, faults },
      }),
      noteConflicts(db, id),
      unmatchMonths(db, id),
    ]);
    const sent = await readStatementSent(db, id);
    if (sent !== undefined)
      return {
        outcome: "stored",
        arrived: part.parts,
        statement: sent,
        differences: null,
        later: [],
      };
  }
  throw new RequestError("busy", { headers: { "Retry-After": "2" } });
}

async function stored({ db }: Receiving, { id, parts }: Part): Promise<StatementReply> {
  const statement = (await readStatementSent(db, id)) ?? null;
  return { outcome: "stored", arrived: parts, statement, differences: null, later: [] };
}
