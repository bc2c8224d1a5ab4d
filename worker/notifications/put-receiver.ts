import type { z } from "zod";
import {
  MOST_RECEIVERS,
  type ListedReceiver,
  type ReceiverKind,
  type saveReceiver,
} from "../../shared/api/receivers.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Environment } from "../environment/parse-environment.ts";
import { RequestError } from "../request-error.ts";
import { insertAuditEventOfChange } from "../store/audit/audit.ts";
import { dropWaiting } from "../store/notifications/notifications.ts";
import {
  readReceivers,
  stampOfReceivers,
  upsertReceiver,
  type StoredReceiver,
} from "../store/notifications/receivers.ts";
import { addressOf } from "./address.ts";
import { webhookKey } from "./kinds/webhook.ts";
import { listedReceivers } from "./listed-receivers.ts";
import { openReceiver, sealReceiver, type Secrets } from "./sealed-receiver.ts";

/** Who saves one, when and where. */
interface Saving extends Pick<Environment, "db" | "vault" | "loopback"> {
  readonly person: Person;
  readonly now: Date;
}

type Wanted = z.output<typeof saveReceiver.body>;

/** Adds a receiver, or changes it as it is wanted; one that stands so already is left as it is. */
export async function putReceiver(
  saving: Saving,
  id: string,
  wanted: Wanted,
): Promise<ListedReceiver> {
  const { db, vault, loopback, person, now } = saving;
  const receivers = await readReceivers(db);
  const known = receivers.find((receiver) => receiver.id === id);
  const before = known === undefined ? undefined : await openedOf(saving, known);
  const secrets = secretsFrom(wanted, known, before);
  const url = addressOf(secrets.address, wanted.settings.kind, loopback);
  demandSecret(wanted.settings.kind, secrets.secret);
  const isDone =
    known !== undefined &&
    known.version === wanted.base + 1 &&
    says(known, before, wanted, secrets);
  if (isDone) return listed(db, id);
  if ((known?.version ?? 0) !== wanted.base) throw new RequestError("receiver-changed");
  if (known === undefined && receivers.length >= MOST_RECEIVERS)
    throw new RequestError("too-many-receivers");
  const others = receivers.filter((receiver) => receiver !== known);
  await demandOwnAddress(saving, others, url.href);
  const at = now.toISOString();
  const sealed = await sealReceiver(db, vault, id, { ...secrets, address: url.href });
  const { settings, base } = wanted;
  const saved = { id, settings, host: url.host, ...sealed, base, by: person.id, at };
  const detail = {
    ...settings,
    host: url.host,
    ...(before !== undefined && {
      newAddress: before.address !== url.href,
      newSecret: before.secret !== secrets.secret,
    }),
  };
  const [changed] = await db.batch([
    upsertReceiver(db, saved, stampOfReceivers(receivers)),
    insertAuditEventOfChange(db, {
      at,
      person: person.id,
      action: "save-receiver",
      subject: id,
      detail,
    }),
    ...(settings.active ? [] : [dropWaiting(db, id)]),
  ]);
  if (changed?.meta.changes === 0) throw new RequestError("receiver-changed");
  return listed(db, id);
}

async function listed(db: D1Database, id: string): Promise<ListedReceiver> {
  const found = (await listedReceivers(db)).find((receiver) => receiver.id === id);
  if (found === undefined) throw new RequestError("receiver-changed");
  return found;
}

/** What the receiver will have: what is left out stays, as long as its kind does. */
function secretsFrom(
  { settings: { kind }, address, secret }: Wanted,
  known: StoredReceiver | undefined,
  before: Secrets | undefined,
): Secrets {
  const kept = known?.settings.kind === kind ? before : undefined;
  const url = address ?? kept?.address;
  if (url === undefined) throw new RequestError("address-of-another-kind");
  // A robot of 企业微信 signs nothing.
  return {
    address: url,
    secret: kind === "wecom" ? null : (secret ?? (secret === null ? null : (kept?.secret ?? null))),
  };
}

const LEAST_SECRET = 24;
const MOST_KEY = 64;

/** Throws secret-needed unless the secret will do: whoever gets a webhook can tell us from others by nothing else. */
function demandSecret(kind: ReceiverKind, secret: string | null): void {
  if (kind !== "webhook") return;
  const isLong = secret !== null && keyLength(secret) >= LEAST_SECRET;
  const isOfStandard = secret?.startsWith("whsec_") !== true || keyLength(secret) <= MOST_KEY;
  if (!isLong || !isOfStandard) throw new RequestError("secret-needed");
}

/** Bytes of the key that a secret is; 0 for what is no base64 behind its prefix. */
function keyLength(secret: string): number {
  try {
    return webhookKey(secret).length;
  } catch {
    return 0;
  }
}

/** Throws address-taken: a group that is two receivers would be told twice an hour. */
async function demandOwnAddress(
  saving: Saving,
  others: readonly StoredReceiver[],
  href: string,
): Promise<void> {
  for (const other of others)
    if ((await openedOf(saving, other))?.address === href) throw new RequestError("address-taken");
}

/** What of a receiver is sealed; undefined where it does not open any more: it is given anew. */
async function openedOf(
  { db, vault }: Pick<Saving, "db" | "vault">,
  receiver: StoredReceiver,
): Promise<Secrets | undefined> {
  try {
    return await openReceiver(db, vault, receiver);
  } catch (error) {
    if (error instanceof RequestError) return undefined;
    throw error;
  }
}

/** Whether a receiver says already what is wanted. */
function says(
  known: StoredReceiver,
  before: Secrets | undefined,
  { settings }: Wanted,
  secrets: Secrets,
): boolean {
  const same = JSON.stringify(sorted(known.settings)) === JSON.stringify(sorted(settings));
  const href = URL.parse(secrets.address)?.href;
  return same && before?.address === href && before?.secret === secrets.secret;
}

const sorted = (settings: object) =>
  Object.entries(settings).toSorted(([one], [other]) => (one < other ? -1 : 1));
