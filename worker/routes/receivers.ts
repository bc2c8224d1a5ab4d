import type { Person } from "../../shared/api/person.ts";
import {
  listDeliveries,
  listReceivers,
  removeReceiver,
  saveReceiver,
  testReceiver,
} from "../../shared/api/receivers.ts";
import { mount, type App } from "../http/mount.ts";
import { listedReceivers } from "../notifications/listed-receivers.ts";
import { putReceiver } from "../notifications/put-receiver.ts";
import { sendTest } from "../notifications/send-test.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEventOfChange } from "../store/audit/audit.ts";
import { readDeliveries } from "../store/notifications/deliveries.ts";
import { dropWaiting } from "../store/notifications/notifications.ts";
import { deleteReceiver } from "../store/notifications/receivers.ts";

export function mountReceivers(app: App): void {
  mount(app, listReceivers, async ({ db, person }) => {
    demandAllShops(person);
    return { receivers: await listedReceivers(db) };
  });

  mount(app, saveReceiver, async (call) => {
    demandAllShops(call.person);
    return putReceiver(call, call.params.receiver, call.body);
  });

  mount(app, removeReceiver, async ({ db, now, person, params: { receiver } }) => {
    demandAllShops(person);
    const known = (await listedReceivers(db)).find(({ id }) => id === receiver);
    if (known === undefined) return { removed: false };
    await db.batch([
      dropWaiting(db, receiver),
      deleteReceiver(db, receiver),
      insertAuditEventOfChange(db, {
        at: now.toISOString(),
        person: person.id,
        action: "remove-receiver",
        subject: receiver,
        detail: { name: known.name, kind: known.kind, host: known.host },
      }),
    ]);
    return { removed: true };
  });

  mount(app, testReceiver, async (call) => {
    demandAllShops(call.person);
    return sendTest(call, call.params.receiver, call.body.idempotencyKey);
  });

  mount(app, listDeliveries, async ({ db, person, query: { receiver, before, limit } }) => {
    demandAllShops(person);
    const deliveries = await readDeliveries(db, { receiver, before, limit });
    const last = deliveries.at(-1);
    return {
      deliveries,
      cursor: last === undefined || deliveries.length < limit ? null : last.number,
    };
  });
}

/** A receiver may be told of all shops: only somebody who sees them all decides about any. */
function demandAllShops({ shops }: Person): void {
  if (shops !== null) throw new RequestError("beyond-your-shops");
}
