import { z } from "zod";
import { oneLine } from "../text/normalise.ts";
import { endpoint } from "./endpoint.ts";
import { fen, idempotencyKey, noParams, nothing } from "./fields.ts";

/** Where digests are sent: any webhook, or the robot of a group in 企业微信, 钉钉 or 飞书. */
export const receiverKind = z.enum(["webhook", "wecom", "dingtalk", "feishu"]);
export type ReceiverKind = z.infer<typeof receiverKind>;

/** So many groups a department can have told. */
export const MOST_RECEIVERS = 50;
const MOST_EVENTS = 60;
const MOST_SHOPS = 50;
const LONGEST_NAME = 60;

const each = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** What is set of a receiver and may be shown. */
export const receiverSettings = z.object({
  name: z.string().overwrite(oneLine).min(1).max(LONGEST_NAME),
  kind: receiverKind,
  /** False while it is told nothing. */
  active: z.boolean(),
  language: z.enum(["zh", "en"]),
  /** What it is told; an event that this version does not know is left out. */
  events: z
    .array(z.string().regex(/^[a-z][a-z-]{0,59}$/))
    .max(MOST_EVENTS)
    .refine(each, "an event stands twice"),
  /** Of which shops alone; null for all. */
  shops: z
    .array(z.string().overwrite(oneLine).min(1).max(LONGEST_NAME))
    .min(1)
    .max(MOST_SHOPS)
    .nullable(),
  /** The deadlines of which ledgers alone; null for all. */
  ledgers: z.array(z.string().min(1).max(40)).min(1).max(MOST_SHOPS).nullable(),
  /** The hours of the day at which it is told, as far as the department works then. */
  hours: z.array(z.int().min(0).max(23)).max(24).refine(each, "an hour stands twice"),
});
export type ReceiverSettings = z.infer<typeof receiverSettings>;

/** A number of things, and the sum of their amounts; null where they have none. */
const counted = { count: z.int().nonnegative(), amount: fen.nullable() };

/**
 * What a digest tells of an event: counts and sums, by a ledger, a worklist, a batch or a month. That the names of parts are
 * such ids, and no words of a row, makes sure that nothing personal leaves.
 */
export const figures = z.object({
  ...counted,
  parts: z
    .array(
      z.object({
        key: z.string().regex(/^(?:[a-z][a-z-]{0,59}|[A-Z]{2}-\d{8}-\d{2,4}|\d{4}-\d{2})$/),
        ...counted,
      }),
    )
    .max(100),
});
export type Figures = z.infer<typeof figures>;

/** Why a delivery went as it did. */
export const deliveryOutcome = z.enum([
  "sent",
  "refused",
  "server-error",
  "redirected",
  "robot-error",
  "not-json",
  "no-answer",
  "unreachable",
  "not-allowed",
  "unreadable",
  "unknown",
]);
export type DeliveryOutcome = z.infer<typeof deliveryOutcome>;

const delivery = z.object({
  number: z.int().positive(),
  /** The `webhook-id` by which a receiver knows one that comes twice. */
  id: z.string(),
  receiver: z.object({ id: z.string(), name: z.string(), kind: receiverKind }),
  kind: z.enum(["digest", "event", "test"]),
  state: z.enum(["waiting", "sent", "failed", "replaced", "dropped"]),
  createdAt: z.iso.datetime(),
  /** When it is tried next; null when it is not. */
  nextAt: z.iso.datetime().nullable(),
  attempts: z.array(
    z.object({
      at: z.iso.datetime(),
      /** Null while it is under way. */
      outcome: deliveryOutcome.nullable(),
      /** The HTTP status, and the robot's own code, where there was one. */
      status: z.int().nullable(),
      code: z.int().nullable(),
    }),
  ),
  /** What it tells, by event. */
  events: z.record(z.string(), figures),
});
export type Delivery = z.infer<typeof delivery>;

const listedReceiver = receiverSettings.extend({
  id: z.string(),
  version: z.int().positive(),
  /** All of its address that is ever shown. */
  host: z.string(),
  hasSecret: z.boolean(),
  changed: z.object({ by: z.string(), at: z.iso.datetime() }),
  /** The last digest that was sent, or could not be; null for none yet. */
  last: delivery.nullable(),
});
export type ListedReceiver = z.infer<typeof listedReceiver>;

const receiverParams = z.object({ receiver: z.uuid() });

export const listReceivers = endpoint({
  method: "GET",
  path: "/api/receivers",
  summary:
    "Whom the department tells what is due, and how the last digest went. Addresses and secrets are shown to nobody",
  access: ["admin", "auditor"],
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({ receivers: z.array(listedReceiver) }),
  errors: ["beyond-your-shops"],
});

export const saveReceiver = endpoint({
  method: "PUT",
  repeated: "same-state",
  path: "/api/receivers/{receiver}",
  summary:
    "Add a receiver under an id of the client’s, or change it. Its address is a public one by https, of no other receiver; left out, address and secret stay as they are, as long as the kind does",
  access: ["admin"],
  params: receiverParams,
  query: noParams,
  body: z.object({
    /** The version that the change was made on; 0 for a new one. */
    base: z.int().nonnegative(),
    settings: receiverSettings,
    address: z.string().trim().min(1).max(2000).optional(),
    /**
     * What messages are signed with. A webhook has one (Standard Webhooks: `whsec_` and base64, or a text of 24
     * characters or more), a robot of 钉钉 or 飞书 may have one, none is null.
     */
    secret: z.string().trim().min(1).max(500).nullable().optional(),
  }),
  response: listedReceiver,
  errors: [
    "beyond-your-shops",
    "receiver-changed",
    "address-not-allowed",
    "address-of-another-kind",
    "address-taken",
    "secret-needed",
    "too-many-receivers",
    "unknown-key-secret",
  ],
});

export const removeReceiver = endpoint({
  method: "DELETE",
  repeated: "same-state",
  path: "/api/receivers/{receiver}",
  summary:
    "Tell a receiver nothing any more, and forget its address. What was sent stays on record",
  access: ["admin"],
  params: receiverParams,
  query: noParams,
  body: nothing,
  response: z.object({ removed: z.boolean() }),
  errors: ["beyond-your-shops"],
});

export const testReceiver = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/receivers/{receiver}/tests",
  summary: "Send a test message at once, without figures, and say how it went",
  access: ["admin"],
  params: receiverParams,
  query: noParams,
  body: z.object({ idempotencyKey }),
  response: delivery,
  errors: ["beyond-your-shops", "not-found", "idempotency-key-reused"],
});

export const listDeliveries = endpoint({
  method: "GET",
  path: "/api/deliveries",
  summary:
    "What was told to whom, or could not be: every delivery with each time it was tried, the latest first",
  access: ["admin", "auditor"],
  params: noParams,
  query: z.object({
    receiver: z.uuid().optional(),
    /** The `cursor` of the last response. */
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  body: nothing,
  response: z.object({
    deliveries: z.array(delivery),
    /** Hand it back as `before` for the next page; null on the last. */
    cursor: z.int().positive().nullable(),
  }),
  errors: ["beyond-your-shops"],
});
