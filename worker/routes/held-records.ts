import { heldRecords } from "../../shared/api/held-records.ts";
import { mount, type App } from "../http/mount.ts";
import { readHeldRecords } from "../store/payments/held-records.ts";
import { readRecordCursor, writeRecordCursor } from "../store/records/record-cursor.ts";
import { knownCursor } from "./known-cursor.ts";
import { knownLedger } from "./known-ledger.ts";

export function mountHeldRecords(app: App): void {
  mount(app, heldRecords, async ({ db, person, params, query }) => {
    const ledger = knownLedger(params);
    const { after } = knownCursor(query, "after", readRecordCursor) ?? { after: 0 };
    const { shops } = person;
    const { limit } = query;
    const page = await readHeldRecords(db, { ledger: ledger.id, shops, after, limit });
    const last = page.at(-1);
    const isLast = last === undefined || page.length < limit;
    return {
      records: page.map(({ id, reference, codes, sentBack }) => ({
        record: id,
        reference,
        codes: [...codes],
        sentBack,
      })),
      cursor: isLast ? null : writeRecordCursor({ after: last.number }),
    };
  });
}
