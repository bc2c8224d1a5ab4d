import {
  answerOutcome,
  type AnsweredLine,
  type WorkAnswer,
  type WorkAnswered,
} from "../../shared/api/worklists.ts";
import { ledgerById } from "../../shared/ledgers/index.ts";
import type { RecordId } from "../../shared/record.ts";
import type { Row } from "../../shared/row.ts";
import { dayOfMoment } from "../../shared/time/moment.ts";
import { nextVersions, type MeantChange } from "../push/next-versions.ts";
import { retryOnConflict, saveUnlessStale } from "../push/retry-on-conflict.ts";
import type { FoundRecord } from "../record/stored-record.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";
import type { Seen } from "../store/guard.ts";
import { sealAnswered } from "../store/vault/sealed-answers.ts";
import {
  insertAnswers,
  readLastAnswers,
  type GivenAnswer,
} from "../store/worklists/worklist-answers.ts";
import { insertReply, readReply } from "../store/worklists/worklist-replies.ts";
import { answeredBefore } from "./answered-before.ts";
import type { Line } from "./half.ts";
import type { IncomingAnswers } from "./incoming-answers.ts";
import { answerJudge, type Judged } from "./judge-answer.ts";
import { showLine } from "./show-line.ts";
import { stampOf } from "./stamp-of.ts";

/**
 * Decides each answer, saves those that are taken with all that they mean, and answers with an outcome for every one.
 * All of it is saved together or not at all, so the same request sent again finds its response and changes nothing.
 * Throws push-id-reused, unknown-key-secret, and busy when others kept answering the same lines.
 */
export function answerLines(incoming: IncomingAnswers): Promise<WorkAnswered> {
  return retryOnConflict(async () => {
    const earlier = await readReply(incoming.context.db, incoming.request.id);
    return earlier === undefined
      ? answerOnce(incoming)
      : { done: await answeredBefore(incoming, earlier) };
  });
}

async function answerOnce({ worklist, half, context, request, digest, secrets }: IncomingAnswers) {
  const { db, vault, person, now } = context;
  const { id: reply, answers } = request;
  const ids = [...new Set(answers.map(({ line }) => line))];
  const lines = await half.find({ ...context, secrets }, ids, answers);
  const within = { worklist: worklist.id, shops: person.shops };
  const given = await readLastAnswers(db, vault, within, ids);

  const judged = judgeAll({ worklist, half, context, secrets }, answers, { lines, given });
  const meant = judged.flatMap((each) => ("taken" in each ? [each.taken] : []));
  const versions = await versionsOf({ context, secrets, reply }, meant);
  if (versions === "stale") return versions;
  const { next, refused } = versions;
  const refusalOfOne = (of: MeantLine) => {
    const record = changedBy(of);
    return record === null ? undefined : refused.get(record.id);
  };
  const taken = meant.filter((each) => refusalOfOne(each) === undefined);

  const at = now.toISOString();
  const nthOf = (line: string) => (given.get(line)?.nth ?? 0) + 1;
  const rows = judged.map((each, index): AnsweredLine => {
    const { line: id } = answers[index] ?? { line: "" };
    const found = lines.get(id);
    const show = (line: Line, last: GivenAnswer | undefined) =>
      showLine(worklist, line, last, { secrets, whole: false });
    const standing = () => ({
      line: id,
      now: found === undefined ? null : show(found, given.get(id)),
      open: found?.open === true && !(half.once === true && given.has(id)),
    });
    if (!("taken" in each)) return { ...standing(), ...each };
    const { line, stamp, answer } = each.taken;
    const { record } = line;
    const no = refusalOfOne(each.taken);
    if (no !== undefined) return { ...standing(), ...no };
    const after = half.afterwards(context, each.taken, record && (next.get(record.id) ?? record));
    const last = {
      line: id,
      nth: nthOf(id),
      stamp,
      person: person.id,
      by: person.name,
      at,
      cells: answer,
    };
    return { line: id, outcome: "taken", now: show(after, last), open: after.open };
  });
  const response = { id: reply, at, counts: countsOf(rows), answers: rows };
  const dataKeys = new Map([...lines.values()].map(({ record }) => [record?.id, record?.dataKey]));
  const kept = await sealAnswered(
    db,
    vault,
    rows.map((row) => ({ ...row, id: lines.get(row.line)?.record?.id ?? row.line })),
    (id) => dataKeys.get(id as RecordId),
  );
  return saveUnlessStale(
    db,
    [
      ...insertReply(
        db,
        {
          id: reply,
          worklist: worklist.id,
          person: person.id,
          at,
          digest,
          response: { ...response, answers: kept },
        },
        versions.seen,
      ),
      ...versions.statements,
      ...((await half.statements?.({ ...context, secrets }, reply, taken)) ?? []),
      ...(await insertAnswers(
        db,
        vault,
        { worklist: worklist.id, reply, person: person.id, at },
        taken.map(({ line, stamp, answer }) => ({
          line: line.id,
          nth: nthOf(line.id),
          stamp,
          cells: filled(answer),
          day: line.day ?? dayOfMoment(context.moment),
          shop: line.shop,
          reference: line.reference,
          record: line.record && (next.get(line.record.id) ?? line.record),
        })),
      )),
      insertAuditEvent(db, {
        at,
        person: person.id,
        action: "answer-worklist",
        subject: reply,
        detail: { worklist: worklist.id, ...response.counts },
      }),
    ],
    response,
  );
}

/** Each answer by itself; of two to one line the first counts, and the second comes too late. */
function judgeAll(
  {
    worklist,
    half,
    context,
    secrets,
  }: Pick<IncomingAnswers, "worklist" | "half" | "context" | "secrets">,
  answers: readonly WorkAnswer[],
  { lines, given }: { lines: ReadonlyMap<string, Line>; given: ReadonlyMap<string, GivenAnswer> },
): Judged[] {
  const judge = answerJudge(worklist, half, context);
  const seen = new Set<string>();
  return answers.map((answer) => {
    const line = lines.get(answer.line);
    const last = given.get(answer.line);
    if (seen.has(answer.line)) return { outcome: "stale" };
    const stamp = line && stampOf(secrets, worklist, line, last?.nth ?? 0);
    const judged = judge(answer, { line, last, stamp });
    if ("taken" in judged) seen.add(answer.line);
    return judged;
  });
}

type MeantLine = Extract<Judged, { taken: unknown }>["taken"];

/** The record that an answer changes: the line's own unless it names another. */
const changedBy = ({ line, decision }: MeantLine): FoundRecord | null =>
  "record" in decision ? (decision.of ?? line.record) : line.record;

interface Versions {
  readonly next: ReadonlyMap<RecordId, FoundRecord>;
  readonly refused: ReadonlyMap<RecordId, Pick<AnsweredLine, "outcome" | "problems" | "why">>;
  readonly statements: readonly D1PreparedStatement[];
  readonly seen: readonly (readonly [ledger: string, seen: Seen])[];
}

/** The next versions of the records that answers change, ledger by ledger. */
async function versionsOf(
  {
    context,
    secrets,
    reply,
  }: Pick<IncomingAnswers, "context" | "secrets"> & { readonly reply: string },
  meant: readonly MeantLine[],
): Promise<Versions | "stale"> {
  const { db, vault, person, now } = context;
  const changes = meant.flatMap((each): MeantChange[] => {
    const record = changedBy(each);
    const { decision } = each;
    return record === null || !("record" in decision) ? [] : [{ record, cells: decision.record }];
  });
  const next = new Map<RecordId, FoundRecord>();
  const refused = new Map<RecordId, Pick<AnsweredLine, "outcome" | "problems" | "why">>();
  const statements: D1PreparedStatement[] = [];
  const seen: [string, Seen][] = [];
  for (const [id, ofLedger] of Map.groupBy(changes, ({ record }) => record.ledger)) {
    const ledger = ledgerById(id);
    if (ledger === undefined) throw new Error(`There is no ledger ${id}`);
    const made = await nextVersions(
      db,
      { ledger, person, now, request: reply, secrets, vault },
      ofLedger,
    );
    if (made === "stale") return made;
    for (const [record, verdict] of made.verdicts) {
      if ("next" in verdict) next.set(record, verdict.next);
      else refused.set(record, refusalOf(verdict.refused));
    }
    statements.push(...made.statements);
    seen.push([id, made.seen]);
  }
  return { next, refused, statements, seen };
}

/** What a push would have answered, as an answer to a line is. */
function refusalOf({
  outcome,
  problems = [],
}: {
  outcome: string;
  problems?: AnsweredLine["problems"];
}) {
  if (outcome === "invalid") return { outcome: "invalid", problems } as const;
  return { outcome: "forbidden", why: outcome === "closed" ? "closed" : "role" } as const;
}

const filled = (cells: Row): Row =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));

function countsOf(rows: readonly AnsweredLine[]): WorkAnswered["counts"] {
  const counts = Object.fromEntries(answerOutcome.options.map((name) => [name, 0]));
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts as WorkAnswered["counts"];
}
