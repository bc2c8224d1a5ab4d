import {
  acknowledgeWarnings,
  lookUpAcknowledgements,
  withdrawAcknowledgement,
} from "../../shared/api/acknowledgements.ts";
import { oversees } from "../../shared/role.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import {
  insertAuditEvent,
  insertAuditEventOfChange,
  insertAuditRecords,
} from "../store/audit/audit.ts";
import {
  acknowledgementName,
  deleteAcknowledgement,
  insertAcknowledgements,
  isBySupervisor,
  readAcknowledgeable,
  readAcknowledgements,
} from "../store/records/acknowledgements.ts";
import { sealReasons } from "../record/sealed-reasons.ts";
import { sealedDetail } from "../store/vault/sealed-detail.ts";
import { knownLedger } from "./known-ledger.ts";

export function mountAcknowledgements(app: App): void {
  mount(app, acknowledgeWarnings, async ({ db, vault, secrets, now, person, params, body }) => {
    const within = { ledger: knownLedger(params).id, shops: person.shops };
    const records = [...new Set(body.acknowledgements.map(({ record }) => record))];
    const theirs = await readAcknowledgeable(db, within, records);
    const acknowledgements = body.acknowledgements.filter(({ record }) => theirs.has(record));
    const at = now.toISOString();
    if (acknowledgements.length > 0) {
      const [{ seal }] = secrets;
      const sealed = await sealReasons(
        vault,
        seal,
        acknowledgements,
        (record) => theirs.get(record) ?? null,
      );
      const statements = insertAcknowledgements(db, sealed, { by: person.id, at, push: null });
      // Of what takes several statements only the last would say whether it changed anything.
      const noteChange = statements.length === 1 ? insertAuditEventOfChange : insertAuditEvent;
      await db.batch([
        ...statements,
        noteChange(db, {
          at,
          person: person.id,
          action: "acknowledge-warnings",
          subject: within.ledger,
          detail: await sealedDetail(db, vault, acknowledgements),
        }),
        insertAuditRecords(db, [...new Set(acknowledgements.map(({ record }) => record))]),
      ]);
    }
    const said = new Set(acknowledgements.map(acknowledgementName));
    const held = await readAcknowledgements(db, vault, within, [...theirs.keys()]);
    return {
      acknowledgements: held.filter((acknowledgement) =>
        said.has(acknowledgementName(acknowledgement)),
      ),
    };
  });

  mount(app, lookUpAcknowledgements, async ({ db, vault, person, params, body }) => {
    const within = { ledger: knownLedger(params).id, shops: person.shops };
    return { acknowledgements: await readAcknowledgements(db, vault, within, body.records) };
  });

  mount(app, withdrawAcknowledgement, async ({ db, vault, now, person, params }) => {
    const { record, code, about } = params;
    const within = { ledger: knownLedger(params).id, shops: person.shops };
    const name = acknowledgementName({ record, code, about });
    const held = await readAcknowledgements(db, vault, within, [record]);
    const acknowledgement = held.find((one) => acknowledgementName(one) === name);
    if (acknowledgement === undefined) return { withdrawn: false };
    if (!oversees(person.role) && (await isBySupervisor(db, acknowledgement)))
      throw new RequestError("acknowledged-by-supervisor");
    await db.batch([
      deleteAcknowledgement(db, acknowledgement),
      insertAuditEventOfChange(db, {
        at: now.toISOString(),
        person: person.id,
        action: "withdraw-acknowledgement",
        subject: record,
        detail: await sealedDetail(db, vault, acknowledgement),
      }),
    ]);
    return { withdrawn: true };
  });
}
