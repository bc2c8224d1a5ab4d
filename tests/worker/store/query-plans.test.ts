import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { wholeRow } from "../../../shared/derive/whole-row.ts";
import { afterSales } from "../../../shared/ledgers/after-sales/definition.ts";
import type { Row } from "../../../shared/row.ts";
import { publicCalendar } from "../../../shared/time/calendar.ts";
import { NOTHING, projectionOf } from "../../../worker/record/projection.ts";
import { projectionChange } from "../../../worker/record/projection-change.ts";
import {
  deleteAcknowledgement,
  deleteAcknowledgementsOf,
  insertAcknowledgements,
  readAcknowledgeable,
  readAcknowledgedBeside,
  readAcknowledgements,
} from "../../../worker/store/records/acknowledgements.ts";
import { listAudit } from "../../../worker/store/audit/audit-list.ts";
import { countShown, readShown } from "../../../worker/store/people/shown-values.ts";
import { readHistories, stopWhenStale } from "../../../worker/store/records/histories.ts";
import { readHeldRecords } from "../../../worker/store/payments/held-records.ts";
import { readUnmatchedItems } from "../../../worker/store/links/unmatched-items.ts";
import { insertActs } from "../../../worker/store/deadlines/decided-acts.ts";
import { readAmountsToMatch } from "../../../worker/store/statements/matching-facts.ts";
import {
  readMatchingSeen,
  readMonthToMatch,
} from "../../../worker/store/statements/month-matching.ts";
import { readLateRecords } from "../../../worker/store/deadlines/late-records.ts";
import { countLateGroups, countLatePlaces } from "../../../worker/store/deadlines/late-groups.ts";
import { countLate, readLate } from "../../../worker/store/deadlines/late-rows.ts";
import { readOrderRecords } from "../../../worker/store/figures/asked-orders.ts";
import { readPostedAmounts } from "../../../worker/store/figures/asked-amounts.ts";
import { readOverdue } from "../../../worker/store/deadlines/overdue.ts";
import { readStoredCandidates, readPushFacts } from "../../../worker/store/pushes/push-facts.ts";
import { listPostings } from "../../../worker/store/journal/posting-list.ts";
import { readBatchEntries, readBatches } from "../../../worker/store/batches/batch-list.ts";
import { insertBatch } from "../../../worker/store/batches/batches.ts";
import { journalSql, sealedEntriesSql } from "../../../worker/store/batches/finance-audit.ts";
import { readOpenFigures } from "../../../worker/store/batches/open-figures.ts";
import { readPosted } from "../../../worker/store/journal/posted.ts";
import {
  postDifferences,
  readProposed,
} from "../../../worker/store/journal/posting-differences.ts";
import { readOpenDays, readSealingFacts } from "../../../worker/store/batches/sealing-facts.ts";
import { readPeriodRecords } from "../../../worker/store/records/period-records.ts";
import { recordClocks, standingRow } from "../../../worker/record/clocks.ts";
import { selectActs } from "../../../worker/store/deadlines/clock-acts.ts";
import { selectClocksOf, selectClocksOfPush } from "../../../worker/store/deadlines/deadlines.ts";
import {
  readDeliveries,
  readDelivery,
  readLastDeliveries,
} from "../../../worker/store/notifications/deliveries.ts";
import { countDue } from "../../../worker/store/deadlines/due-counts.ts";
import { countSentBackSince } from "../../../worker/store/notifications/happened.ts";
import { readHappenings } from "../../../worker/store/notifications/happened-at-once.ts";
import {
  claimNotification,
  deleteOldNotifications,
  dropWaiting,
  endLost,
  insertHappenings,
  readDue,
  readLastDigests,
} from "../../../worker/store/notifications/notifications.ts";
import { readAnswerers } from "../../../worker/store/months/month-answers.ts";
import { NO_WARNINGS } from "../../../worker/record/row-warning.ts";
import {
  countUnanswered,
  countUnansweredBy,
  readUnanswered,
  readUnansweredOf,
} from "../../../worker/store/records/unanswered-warnings.ts";
import { insertPush } from "../../../worker/store/pushes/pushes.ts";
import { listRecords } from "../../../worker/store/records/record-list.ts";
import { readAtVersions } from "../../../worker/store/records/record-lookup.ts";
import { readVersions } from "../../../worker/store/records/record-versions.ts";
import { readRunning } from "../../../worker/store/deadlines/running-deadlines.ts";
import { saveRecords } from "../../../worker/store/pushes/save-records.ts";
import { readSummaryLines } from "../../../worker/store/journal/summary.ts";
import { readUntruncatedIdentifiers } from "../../../worker/store/keys/untruncated-identifiers.ts";
import { readUndoFacts, readUnmoved } from "../../../worker/store/pushes/undo-facts.ts";
import { readAuthors } from "../../../worker/store/records/record-authors.ts";
import { readWaiting } from "../../../worker/store/worklists/work-list.ts";
import {
  readAnswered,
  readAnswersAt,
  readLastAnswers,
} from "../../../worker/store/worklists/worklist-answers.ts";
import { readReply } from "../../../worker/store/worklists/worklist-replies.ts";
import {
  readLatestWithdrawn,
  readWithdrawn,
} from "../../../worker/store/records/withdrawn-records.ts";
import { receiverSettings } from "../support/receivers.ts";
import { sealers } from "../support/sealers.ts";
import { idOf } from "../../record-ids.ts";
import type { Moment } from "../../../shared/time/day.ts";

const sealedBatch = {
  series: "money",
  day: "2026-11-03",
  part: 1,
  number: "CW-20261103-01",
  at: "x",
  by: null,
  onTime: true,
  groups: [],
  leftOut: [],
  previous: "x",
  digest: "x",
} as const;

/** D1, with every statement that is prepared on it written down. */
function recording(): { db: D1Database; statements: string[] } {
  const statements: string[] = [];
  const prepare = (sql: string) => {
    statements.push(sql);
    return env.DB.prepare(sql);
  };
  const db = { prepare, batch: (all: D1PreparedStatement[]) => env.DB.batch(all) };
  return { db: db as unknown as D1Database, statements }; // the two methods that the store uses
}

// Tables that grow with the years. Lists that a request brings, and the closed months, may be walked.
const grows =
  /^SCAN (record|departure|record_version|acknowledgement|posting|batch|deadline|key|cross_reference|link|push|audit_event|mine|before|then_version|found|held|later|current|earlier|withdrawal|had|work_item|still_said|worklist_answer|worklist_reply|given|last|first|record_return|notification|delivery_attempt|latest|other)\b/;

// So does all of a generation.
const generationOf =
  /^SEARCH (key|customer_key|cross_reference|link|deadline|work_item|still_said) USING PRIMARY KEY \(generation=\?\)$/;

test("no statement walks a table that grows: the cost follows the rows that are asked for", async () => {
  const { db, statements } = recording();
  const x = idOf("X");
  const period = { kind: "month", name: "2026-11", from: "2026-11-01", to: "2026-12-01" } as const;
  const list = { ledger: "after-sales", shops: null, limit: 9 };
  const november = { from: "2026-11-01", to: "2026-11-30", until: 9 } as const;
  const moment: Moment = "2026-11-01T00:00:00";
  const cells = { registeredOn: "2026-11-03", kind: "补偿", orderNo: "41283746501", postage: 300 };

  await readPushFacts(db, sealers.vault, "after-sales", { id: "x", rows: [] }, ["x"]);
  await readStoredCandidates(db, afterSales, [
    { family: "D101", values: ["x"], from: "2026-11-01", to: "2026-11-30" },
  ]);
  await readUndoFacts(db, sealers.vault, "after-sales", "x");
  await readUnmoved(db, [x], "x");
  await readUntruncatedIdentifiers(db, [], { shops: null, limit: 4 });
  await readPostedAmounts(db, [], null);
  await readOrderRecords(db, [], null);
  await countLatePlaces(db, { now: moment, shops: null });
  await readAcknowledgeable(db, { ledger: "after-sales", shops: null }, []);
  await readAcknowledgements(db, sealers.vault, { ledger: "after-sales", shops: null }, []);
  const acknowledgement = { record: x, code: "R023", about: "x" };
  deleteAcknowledgement(db, acknowledgement);
  insertAcknowledgements(db, [{ ...acknowledgement, reason: "x", sealed: "x", said: null }], {
    by: "x",
    at: "x",
    push: "x",
  });
  deleteAcknowledgementsOf(db, [x], "x");
  const anything = { person: "x", action: "push", record: x } as const;
  const page = { before: 9, limit: 9, between: { from: "x", until: "y" } };
  for (const asked of ["person", "action", "record"] as const) {
    const others = { person: undefined, action: undefined, record: undefined };
    await listAudit(db, { ...page, ...others, [asked]: anything[asked] });
    await listAudit(db, { ...page, ...others, between: undefined, [asked]: anything[asked] });
  }
  await listRecords(db, sealers.vault, { ...list, cursor: { after: 7 } });
  await listRecords(db, sealers.vault, { ...list, shops: ["x"], cursor: { after: 7 } });
  await listRecords(db, sealers.vault, { ...list, cursor: { after: 7, period: november } });
  await readShown(db, [x], { person: "x", since: "x" });
  await countShown(db, "x", "x");
  await readWithdrawn(db, sealers.vault, { ...list, after: 7 });
  for (const before of [null, 7]) await readLatestWithdrawn(db, sealers.vault, { ...list, before });
  for (const changed of [true, false]) {
    const wanted = { ledger: "after-sales", shops: null, records: [], changed };
    await readAtVersions(db, sealers.vault, wanted);
  }
  await readVersions(db, sealers.vault, "after-sales", x, null);
  await readAcknowledgedBeside(db, sealers.vault, { ledger: "after-sales", shops: null }, x);
  for (const of of ["overdue", "were-overdue", "decided"] as const)
    for (const after of [undefined, { moment, record: 7, rule: "x" }])
      await readOverdue(db, {
        ...list,
        ledger: afterSales,
        list: of,
        asOf: moment,
        since: moment,
        after,
      });
  await countDue(db, { ledgers: ["x"], shops: ["x"], after: "", until: moment, asOf: moment });
  await countSentBackSince(db, { shops: ["x"], after: "x", until: "y" });
  await readLastDigests(db);
  await readDue(db, "x", { kind: "event", limit: 9 });
  await readHappenings(db, { shops: ["x"], since: "x" });
  insertHappenings(db, { id: "x", settings: receiverSettings() }, [], "x");
  await readDeliveries(db, { receiver: "x", before: 7, limit: 9 });
  await readDelivery(db, "x");
  await readLastDeliveries(db);
  await claimNotification(db, 7, { at: "x", until: "y", quietSince: "w" });
  endLost(db, { at: "x", staleBefore: "w", mostAttempts: 6 });
  deleteOldNotifications(db, "x", 9);
  dropWaiting(db, "x");
  await readHeldRecords(db, { ledger: "after-sales", shops: ["x"], after: 7, limit: 9 });
  await readUnmatchedItems(db, { links: [], shops: null, after: undefined, limit: 9 });
  await readRunning(db, sealers.vault, "after-sales", { from: "2026-11-01", after: 0, limit: 9 });
  for (const select of [selectClocksOf, selectActs]) select(db, [7]);
  selectClocksOfPush(db, "x");
  for (const basis of ["finance", "business"] as const)
    await readSummaryLines(db, { period, basis, ledger: undefined, shops: null });
  for (const basis of ["finance", "business"] as const)
    for (const after of [undefined, { day: "2026-11-03", entry: 7 }] as const)
      await listPostings(db, { period, basis, ledger: undefined, shops: null, after, limit: 9 });
  const work = {
    worklist: "x",
    shops: null,
    shop: undefined,
    find: undefined,
    day: "2026-11-03",
  } as const;
  for (const byAnswer of [false, true])
    for (const after of [undefined, { since: "2026-11-03", record: 7 }])
      await readWaiting(db, sealers.vault, { ...work, byAnswer, after, limit: 9 });
  for (const find of [undefined, "x"])
    for (const before of [undefined, { day: "2026-11-03", number: 7 } as const])
      await readAnswered(db, {
        ...work,
        find,
        month: "2026-11",
        from: "2026-11-03",
        to: "2026-11-30",
        before,
        limit: 9,
      });
  const unanswered = { levels: {}, shops: ["x"], from: "2026-01-01" } as const;
  for (const month of ["2026-11", undefined]) {
    await countUnanswered(db, { ...unanswered, month });
    await countUnansweredBy(db, { ...unanswered, month });
    await readUnanswered(db, { ...unanswered, month }, { after: undefined, limit: 9 });
  }
  await readUnansweredOf(db, unanswered, ["x"]);
  await readAnswerers(db, "2026-11");
  const late = { now: moment, shops: ["x"], own: null, clock: ["after-sales", "process"] } as const;
  for (const severity of ["late", "late-7", "today", "paused"] as const) {
    await countLate(db, { ...late, severity });
    await countLateGroups(db, { ...late, severity });
    await readLate(db, { ...late, severity }, { after: undefined, limit: 9 });
  }
  for (const by of ["number", "id"] as const)
    for (const deadlines of ["running", "all"] as const)
      await readLateRecords(db, { by, wanted: [], deadlines });
  insertActs(db, [{ record: 7, rule: "x", act: { kind: "waive" }, reason: null }], {
    person: "x",
    at: moment,
    request: "x",
  });
  await readLastAnswers(db, sealers.vault, { worklist: "x", shops: null }, []);
  await readAnswersAt(db, sealers.vault, ["x"], []);
  await readReply(db, "x");
  await readMatchingSeen(db);
  await readMonthToMatch(
    db,
    [{ month: "2026-11", from: "2026-09-01", until: "2026-12-31" }],
    "2026-11-28T00:00:00.000Z",
  );
  await readAmountsToMatch(db, "2026-11", { from: "2026-09-01", until: "2026-12-31" });
  await readAuthors(db, []);
  await readHistories(db, sealers.vault, 0, 9);
  await readPeriodRecords(db, sealers.vault, {
    ledger: "after-sales",
    shops: null,
    after: { day: "2026-11-01", number: 0 },
    before: "2026-12-01",
    limit: 9,
  });
  await readPosted(db, [7]);
  await readProposed(db);
  postDifferences(db, 1, { money: "2026-11-03", exchange: "2026-11-03" });
  await readSealingFacts(db, "money", "2026-11-03");
  await readOpenDays(db, "money", "2026-11-03");
  await readOpenFigures(db, "money", "2026-11-03", ["x"]);
  insertBatch(db, sealedBatch, { count: 1, check: 1 });
  await readBatches(db, { series: "money", before: 7, limit: 9, shops: ["x"] });
  await readBatches(db, { number: "x", limit: 1, shops: null });
  await readBatchEntries(db, { batch: 7, after: 7, limit: 9, shops: null });
  for (const sql of [sealedEntriesSql({ batch: 7, entry: 7 }, 9), journalSql(7, 9)])
    db.prepare(sql);
  stopWhenStale(db, [{ number: 7, record: x, ledger: "x", dataKey: null, versions: [] }]);
  const empty = { id: "x", at: "x", counts: {} as never, rows: [] };
  const push = { id: "x", ledger: "x", person: "x", at: "x", digest: "x", response: empty };
  insertPush(db, push, {
    sequence: 0,
    versions: [],
    keys: [],
    holders: 0,
    closedMonths: [],
    settings: 0,
    lastAct: 0,
    generations: [],
  });
  const means = { seal: (text: string) => text };
  const projection = (row: Row) => projectionOf(afterSales, wholeRow(afterSales, row), means);
  const now = projection(cells);
  const was = projection({ ...cells, orderNo: "41283746502", postage: 200, finishedOn: null });
  const clocks = recordClocks(
    [],
    afterSales,
    standingRow(afterSales, cells),
    "2026-11-03T12:00:00",
    { calendar: publicCalendar, deadlines: {} },
  );
  const records = [
    {
      id: x,
      number: null,
      dataKey: "x",
      version: 1,
      reference: "x",
      held: null,
      keeps: [],
      isOtherPayee: false,
      cells,
      warnings: NO_WARNINGS,
      ...now,
      ...projectionChange(NOTHING, now),
      clocks,
      atRisk: [],
    },
    {
      id: idOf("Y"),
      number: 7,
      dataKey: "x",
      version: 2,
      reference: "x",
      held: null,
      keeps: [],
      isOtherPayee: false,
      cells,
      warnings: NO_WARNINGS,
      ...now,
      ...projectionChange(was, now),
      clocks,
      atRisk: clocks,
    },
    {
      id: idOf("Z"),
      number: 8,
      dataKey: "x",
      version: 2,
      reference: "x",
      held: null,
      keeps: [],
      isOtherPayee: false,
      cells: null,
      warnings: NO_WARNINGS,
      ...NOTHING,
      ...projectionChange(was, NOTHING),
      clocks: [],
      atRisk: [],
    },
  ];
  const circumstances = {
    push: "x",
    person: "x",
    at: "x",
    financeDay: "2026-11-03" as const,
    secrets: { secret: "x", beside: "y" },
  };
  saveRecords(db, { ledger: afterSales.id, series: "money", changes: records, ...circumstances });

  expect(statements.length).toBeGreaterThan(20);
  const walks: string[] = [];
  for (const sql of statements) {
    const numbers = Array.from(sql.matchAll(/\?(\d+)/g), ([, number]) => Number(number));
    const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...Array.from({ length: Math.max(0, ...numbers) }, () => null))
      .all<{ detail: string }>();
    for (const { detail } of results)
      if (grows.test(detail) || generationOf.test(detail)) walks.push(`${detail}: ${sql}`);
  }
  // The next records to rebuild come as a list from a subquery of the same name.
  expect(walks.filter((walk) => !walk.includes("WHERE number > ?1 ORDER BY number LIMIT"))).toEqual(
    [],
  );
});

test.each([
  ["finance", "posting_by_finance_day", "finance_day"],
  ["business", "posting_by_day", "day"],
] as const)(
  "a page of postings by %s day is read off an index, and nothing else",
  async (basis, index, day) => {
    const { db, statements } = recording();
    const period = {
      kind: "month",
      name: "2026-11",
      from: "2026-11-01",
      to: "2026-12-01",
    } as const;
    const after = { day: "2026-11-03", entry: 7 } as const;
    await listPostings(db, { period, basis, ledger: undefined, shops: null, after, limit: 9 });
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${statements.at(-1) ?? ""}`)
      .bind(...Array.from({ length: 6 }, () => null))
      .all<{ detail: string }>();
    const details = plan.results.map(({ detail }) => detail);
    // It begins behind the cursor, within the day too, and sorts nothing.
    expect(details.filter((detail) => detail.includes(index))).toEqual([
      `SEARCH posting USING INDEX ${index} (${day}=? AND rowid>?)`,
      `SEARCH posting USING INDEX ${index} (${day}>? AND ${day}<?)`,
    ]);
    expect(details.filter((detail) => detail.includes("TEMP B-TREE"))).toEqual([]);
  },
);

test.each([false, true])(
  "a page of what waits begins behind the cursor, off one index, and sorts nothing (by answers: %s)",
  async (byAnswer) => {
    const { db, statements } = recording();
    await readWaiting(db, sealers.vault, {
      worklist: "x",
      shops: null,
      shop: undefined,
      find: undefined,
      day: "2026-11-03",
      byAnswer,
      after: { since: "2026-11-03", record: 7 },
      limit: 9,
    });
    const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${statements.at(-1) ?? ""}`)
      .bind(...Array.from({ length: byAnswer ? 10 : 9 }, () => null))
      .all<{ detail: string }>();
    const details = plan.results.map(({ detail }) => detail);
    expect(details.find((detail) => detail.includes(" work_item "))).toBe(
      "SEARCH work_item USING COVERING INDEX work_item_waits (generation=? AND worklist=? AND since>?)",
    );
    expect(details.filter((detail) => detail.includes("B-TREE"))).toEqual([]);
  },
);
