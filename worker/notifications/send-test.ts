import type { Delivery } from "../../shared/api/receivers.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Environment } from "../environment/parse-environment.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEventOfChange } from "../store/audit/audit.ts";
import { readDelivery } from "../store/notifications/deliveries.ts";
import { insertNotification } from "../store/notifications/notifications.ts";
import { readReceivers } from "../store/notifications/receivers.ts";
import { readSettings } from "../store/department/settings.ts";
import { deliver } from "./deliver.ts";

/** Who presses, when and where. */
interface Testing extends Pick<Environment, "db" | "vault" | "loopback"> {
  readonly person: Person;
  readonly now: Date;
}

/** Sends a test message once and says how it went; asked for again, it says how it went then. */
export async function sendTest(
  { db, vault, loopback, person, now }: Testing,
  id: string,
  idempotencyKey: string,
): Promise<Delivery> {
  const message = `msg_${idempotencyKey}`;
  const receiver = (await readReceivers(db)).find((one) => one.id === id);
  const before = await readDelivery(db, message);
  if (before !== undefined && before.receiver.id !== id)
    throw new RequestError("idempotency-key-reused");
  if (before !== undefined) return before;
  if (receiver === undefined) throw new RequestError("not-found");
  const at = now.toISOString();
  await db.batch([
    ...insertNotification(db, {
      id: message,
      receiver,
      kind: "test",
      slot: idempotencyKey,
      content: {},
      at,
    }),
    insertAuditEventOfChange(db, {
      at,
      person: person.id,
      action: "test-receiver",
      subject: id,
      detail: { name: receiver.settings.name },
    }),
  ]);
  const queued = await readDelivery(db, message);
  if (queued === undefined) throw new RequestError("idempotency-key-reused");
  const settings = await readSettings(db);
  await deliver(
    { db, vault, settings, loopback, now: () => new Date(), random: Math.random },
    queued.number,
  );
  return (await readDelivery(db, message)) ?? queued;
}
