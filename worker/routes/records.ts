import type { CellValue } from "../../shared/api/fields.ts";
import {
  listLatestWithdrawn,
  listRecords,
  listWithdrawn,
  lookUpRecords,
  recordHistory,
} from "../../shared/api/record.ts";
import { erasePersonalData } from "../../shared/api/erasure.ts";
import type { Ledger } from "../../shared/ledger.ts";
import type { Row } from "../../shared/row.ts";
import { maskCells, saysMoreThanMasked } from "../../shared/derive/mask-cells.ts";
import { erasePersonalData as erase } from "../jobs/erase-personal-data.ts";
import { holdsPersonal } from "../../shared/derive/personal-cells.ts";
import { noteChangesShown, noteShown } from "../auth/note-shown.ts";
import { mount, type App } from "../http/mount.ts";
import { changesBetween } from "./changes-between.ts";
import { differing } from "./differing.ts";
import { RequestError } from "../request-error.ts";
import { readRecordCursor, writeRecordCursor } from "../store/records/record-cursor.ts";
import { listRecords as list } from "../store/records/record-list.ts";
import { readAtVersions } from "../store/records/record-lookup.ts";
import { readAcknowledgedBeside } from "../store/records/acknowledgements.ts";
import { readRecordActs } from "../store/deadlines/record-acts.ts";
import { readSettings } from "../store/department/settings.ts";
import { civilMoment } from "../../shared/time/zone.ts";
import { readRecordAmounts } from "../store/journal/record-amounts.ts";
import { readVersions, type RecordVersion } from "../store/records/record-versions.ts";
import { readLatestWithdrawn, readWithdrawn } from "../store/records/withdrawn-records.ts";
import { knownCursor, unknownCursor } from "./known-cursor.ts";
import { knownLedger } from "./known-ledger.ts";

export function mountRecords(app: App): void {
  mount(app, listRecords, async ({ db, vault, person, params, query }) => {
    const ledger = knownLedger(params);
    const { from, to, limit } = query;
    const start = { after: 0, period: { from, to, until: undefined } };
    const cursor = knownCursor(query, "since", readRecordCursor) ?? start;
    const page = await list(db, vault, { ledger: ledger.id, shops: person.shops, cursor, limit });
    // Whoever went on from there would miss what has been changed since under the same numbers.
    if (page.isAhead) throw unknownCursor("since");
    return {
      records: page.records.map(({ id, version, day, shop, cells, by, at, withdrawn }) => ({
        id,
        version,
        day,
        shop,
        by,
        at,
        withdrawn,
        cells: masked(ledger, cells),
      })),
      cursor: writeRecordCursor(page.cursor),
      more: page.more,
    };
  });

  mount(app, listWithdrawn, async ({ db, vault, person, params, query }) => {
    const ledger = knownLedger(params);
    const { after } = knownCursor(query, "after", readRecordCursor) ?? { after: 0 };
    const { shops } = person;
    const page = await readWithdrawn(db, vault, {
      ledger: ledger.id,
      shops,
      after,
      limit: query.limit,
    });
    const last = page.at(-1);
    const isLast = last === undefined || page.length < query.limit;
    return {
      records: page.map(({ id, version, by, at, reason }) => ({ id, version, by, at, reason })),
      cursor: isLast ? null : writeRecordCursor({ after: last.sequence }),
    };
  });

  mount(app, listLatestWithdrawn, async ({ db, vault, person, params, query }) => {
    const ledger = knownLedger(params);
    const before = knownCursor(query, "after", readRecordCursor)?.after ?? null;
    const { shops } = person;
    const { limit } = query;
    const page = await readLatestWithdrawn(db, vault, { ledger: ledger.id, shops, before, limit });
    const last = page.at(-1);
    const isLast = last === undefined || page.length < limit;
    return {
      records: page.map(({ id, version, by, at, reason, cells }) => ({
        id,
        version,
        by,
        at,
        reason,
        cells: masked(ledger, cells),
      })),
      cursor: isLast ? null : writeRecordCursor({ after: last.sequence }),
    };
  });

  mount(app, lookUpRecords, async ({ db, vault, now, person, params, body }) => {
    const ledger = knownLedger(params);
    const { shops } = person;
    const { changed } = body;
    const whole = await readAtVersions(db, vault, {
      ledger: ledger.id,
      shops,
      records: body.records,
      changed,
    });
    const looked = changed ? whole.map(differing) : whole;
    const isShown = changed ? saysMoreThanMasked : holdsPersonal;
    const shown = looked.map(({ id, base, cells }) => ({
      id,
      isPersonal: isShown(ledger, base ?? {}) || isShown(ledger, cells),
    }));
    const note = changed ? noteChangesShown : noteShown;
    const showing = { person: person.id, subject: ledger.id, records: shown, now };
    const withheld = await note(db, showing);
    return {
      records: looked.map(({ id, base, version, withdrawn, cells, by, at }) => ({
        id,
        version,
        withdrawn,
        by,
        at,
        withheld: withheld.has(id),
        cells: withheld.has(id) ? {} : onWire(cells),
        base: base === null || withheld.has(id) ? null : onWire(base),
      })),
    };
  });

  mount(
    app,
    erasePersonalData,
    async ({ db, vault, secrets, now, person, params, body: { reason } }) => {
      const ledger = knownLedger(params);
      const { record } = params;
      await erase(db, { ledger, record, person, reason, now, vault, secrets });
      return { erased: true as const };
    },
  );

  mount(app, recordHistory, async ({ db, vault, person, params }) => {
    const ledger = knownLedger(params);
    const { shops } = person;
    const [versions, acknowledgements, amounts, acts] = await Promise.all([
      readVersions(db, vault, ledger.id, params.record, shops),
      readAcknowledgedBeside(db, vault, { ledger: ledger.id, shops }, params.record),
      readRecordAmounts(db, vault, params.record, shops),
      readRecordActs(db, params.record, shops),
    ]);
    const [first] = versions;
    if (first === undefined) throw new RequestError("not-found");
    const { timeZone } = await readSettings(db);
    // What was decided while it was another shop's is not this one's to see.
    const from = civilMoment(new Date(first.at), timeZone);
    return {
      acts: acts.filter(({ at }) => at >= from),
      versions: versions.map((each, index) => ({
        version: each.version,
        by: each.by,
        at: each.at,
        push: each.push,
        withdrawn: Object.keys(each.cells).length === 0,
        reason: each.reason,
        changes: changesBetween(ledger, cellsBefore(each, versions[index - 1]), each.cells),
        acknowledged: each.acknowledged.map(({ code, reason }) => ({ code, reason })),
        restores: each.restores,
        amounts: [...(amounts.get(each.version) ?? [])],
      })),
      acknowledgements,
    };
  });
}

/** The cells that a version changed: none where the one before it is another shop's. */
const cellsBefore = ({ version }: RecordVersion, before: RecordVersion | undefined): Row =>
  before?.version === version - 1 ? before.cells : {};

const masked = (ledger: Ledger, cells: Row) => onWire(maskCells(ledger, cells));

// Checked by the ledger's wire schema before they were stored.
const onWire = (cells: Row) => cells as Record<string, CellValue>;
