import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { idempotencyKey, noParams, nothing } from "./fields.ts";
import { keyInfo } from "./keys.ts";
import { person } from "./person.ts";

const instant = z.iso.datetime();

/** What an admin decides about a person. */
const standing = person.omit({ id: true }).extend({
  /** False for somebody who signs in no more; what they did stays under their name. */
  active: z.boolean(),
});

const listedPerson = person.extend({
  active: z.boolean(),
  /** Rises with every change. */
  version: z.int().positive(),
  keys: z.array(keyInfo),
  /** Until when a code that was made for them can be claimed; null when there is none. */
  codeUntil: instant.nullable(),
});
export type ListedPerson = z.infer<typeof listedPerson>;

const askedFor = z.object({
  id: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: instant,
  expiresAt: instant,
});

const personRequest = askedFor.extend({
  action: z.enum(["add-person", "change-person", "make-key-code"]),
  /** Whom it is about. */
  person: z.string(),
  /** What they would be; for a code, what they are. */
  asked: standing,
});
export type PersonRequest = z.infer<typeof personRequest>;

/** What one admin asked for and another has to agree to: about a person, or that no second admin be needed any more. */
export const approvalRequest = z.discriminatedUnion("action", [
  personRequest,
  askedFor.extend({ action: z.literal("switch-off-second-admin") }),
]);
export type ApprovalRequest = z.infer<typeof approvalRequest>;

/** A one-time code, shown in this response and never again; the person claims a key with it. */
const keyCode = z.object({ code: z.string(), expiresAt: instant });
export type KeyCode = z.infer<typeof keyCode>;

/** What came of what an admin asked for: all but `request` null when another admin has to agree first. */
const outcome = z.object({
  person: listedPerson.nullable(),
  code: keyCode.nullable(),
  request: approvalRequest.nullable(),
});
export type PeopleOutcome = z.infer<typeof outcome>;

export const listPeople = endpoint({
  method: "GET",
  path: "/api/people",
  summary:
    "Everybody, with the state of their keys, and what waits for a second admin; never the keys themselves",
  access: ["admin", "auditor"],
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({ people: z.array(listedPerson), requests: z.array(approvalRequest) }),
  errors: [],
});

export const addPerson = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/people",
  summary:
    "Add a person, with a code by which they claim their key. A new finance or admin waits for a second admin where there is one",
  access: ["admin"],
  params: noParams,
  query: noParams,
  body: person.omit({ id: true }).extend({ idempotencyKey }),
  response: outcome,
  errors: ["beyond-your-shops", "name-taken", "idempotency-key-reused"],
});

export const changePerson = endpoint({
  method: "PUT",
  repeated: "same-state",
  path: "/api/people/{person}",
  summary:
    "Change name, role and shops of a person, or deactivate them: their keys end, what they did stays. The last admin stays one",
  access: ["admin"],
  params: z.object({ person: z.string() }),
  query: noParams,
  body: standing.extend({
    /** The version that the change was made on. */
    base: listedPerson.shape.version,
  }),
  response: outcome,
  errors: ["not-found", "beyond-your-shops", "name-taken", "person-changed", "last-admin"],
});

export const makeKeyCode = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/people/{person}/key-codes",
  summary:
    "Make a one-time code by which a person claims a further access key; an earlier code ends. For finance and admins it waits for a second admin where there is one",
  access: ["admin"],
  params: z.object({ person: z.string() }),
  query: noParams,
  body: z.strictObject({ idempotencyKey }),
  response: outcome,
  errors: ["not-found", "beyond-your-shops", "person-inactive", "idempotency-key-reused"],
});

export const revokeKey = endpoint({
  method: "DELETE",
  repeated: "same-state",
  path: "/api/people/{person}/keys/{key}",
  summary: "Revoke an access key at once",
  access: ["admin"],
  params: z.object({ person: z.string(), key: z.string() }),
  query: noParams,
  body: nothing,
  response: z.object({ revokedAt: instant }),
  errors: ["not-found", "beyond-your-shops"],
});

export const decideRequest = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/approval-requests/{request}/decision",
  summary:
    "Agree to what another admin asked for, which is done at once, or refuse it; one’s own request can only be refused",
  access: ["admin"],
  params: z.object({ request: z.string() }),
  query: noParams,
  body: z.strictObject({ approve: z.boolean(), idempotencyKey }),
  response: outcome,
  errors: [
    "not-found",
    "own-request",
    "request-decided",
    "idempotency-key-reused",
    "beyond-your-shops",
    "name-taken",
    "person-changed",
    "person-inactive",
    "last-admin",
    "settings-changed",
  ],
});
