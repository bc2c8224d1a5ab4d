import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { noParams, nothing } from "./fields.ts";
import { role } from "./role.ts";

export const person = z.object({
  id: z.string(),
  name: z.string().min(1).max(60),
  role,
  /** The shops that the person is limited to; null means all. */
  shops: z.array(z.string().min(1)).max(200).nullable(),
});
export type Person = z.infer<typeof person>;

/** An access key as it is typed: `tz_` and 32 characters. */
export const accessKey = z.string().regex(/^tz_[0-9A-Za-z]{32}$/);

export const me = endpoint({
  method: "GET",
  path: "/api/me",
  summary: "Who the access key belongs to",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: nothing,
  response: person,
  errors: [],
});

export const signIn = endpoint({
  method: "POST",
  path: "/api/sign-in",
  summary: "Check an access key; answers 401 when nobody has it",
  access: "open",
  params: noParams,
  query: noParams,
  body: z.object({ key: z.string().max(200) }),
  response: person,
  errors: ["unauthenticated", "too-many-attempts"],
});

const keyInfo = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  lastUsedOn: z.iso.date().nullable(),
});

export const listPeople = endpoint({
  method: "GET",
  path: "/api/people",
  summary: "Everybody, with the state of their keys; never the keys themselves",
  access: ["admin", "auditor"],
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({ people: z.array(person.extend({ keys: z.array(keyInfo) })) }),
  errors: [],
});

export const addPerson = endpoint({
  method: "POST",
  path: "/api/people",
  summary: "Add a person; the access key is shown in this response and never again",
  access: ["admin"],
  params: noParams,
  query: noParams,
  body: person.omit({ id: true }),
  response: z.object({ person, key: accessKey }),
  errors: [],
});

export const addKey = endpoint({
  method: "POST",
  path: "/api/people/{person}/keys",
  summary: "Make a further access key for a person; shown in this response and never again",
  access: ["admin"],
  params: z.object({ person: z.string() }),
  query: noParams,
  body: nothing,
  response: z.object({ id: z.string(), key: accessKey }),
  errors: ["not-found"],
});

export const revokeKey = endpoint({
  method: "DELETE",
  path: "/api/people/{person}/keys/{key}",
  summary: "Revoke an access key at once",
  access: ["admin"],
  params: z.object({ person: z.string(), key: z.string() }),
  query: noParams,
  body: nothing,
  response: z.object({ revokedAt: z.iso.datetime() }),
  errors: ["not-found"],
});
