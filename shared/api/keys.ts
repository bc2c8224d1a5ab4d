import { z } from "zod";
import { day } from "../time/wire.ts";
import { endpoint } from "./endpoint.ts";
import { noParams, nothing } from "./fields.ts";
import { accessKey, person } from "./person.ts";

const instant = z.iso.datetime();

/** What is known of an access key; never the key itself. */
export const keyInfo = z.object({
  id: z.string(),
  createdAt: instant,
  revokedAt: instant.nullable(),
  lastUsedOn: z.iso.date().nullable(),
  /** From what it was claimed, such as `Edge · Windows`; null for one that was put straight into the database. */
  device: z.string().nullable(),
  /** The first day on which it does not work any more, as its age and use stand. */
  expiresOn: day,
});
export type KeyInfo = z.infer<typeof keyInfo>;

/** The longest text that is looked at as a code: it may come with blanks and hyphens. */
const LONGEST_CODE = 100;

export const claimKey = endpoint({
  method: "POST",
  repeated: "same-response",
  path: "/api/key-claims",
  summary:
    "Claim an access key with a one-time code: the key is made now, shown in this response and nowhere else. The same claim sent again is answered the same until the code expires; five wrong ends of a code end it",
  access: "open",
  params: noParams,
  query: noParams,
  body: z.strictObject({
    code: z.string().max(LONGEST_CODE),
    /** Random, and told to nobody else: whoever has lost the response asks again with it. */
    claim: z.uuid(),
  }),
  response: z.object({ person, key: accessKey, id: z.string() }),
  errors: ["wrong-key-code", "too-many-attempts"],
});

/** What became of a person's keys without this one: a code that was made, and where it was claimed. */
const keyNews = z.object({
  madeBy: z.string(),
  madeAt: instant,
  expiresAt: instant,
  /** Null while nobody has. */
  claimed: z
    .object({ at: instant, device: z.string(), key: z.string(), ended: z.boolean() })
    .nullable(),
});
export type KeyNews = z.infer<typeof keyNews>;

export const listOwnKeys = endpoint({
  method: "GET",
  path: "/api/me/keys",
  summary: "One’s own access keys, and what has become of them since this one last read the news",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: nothing,
  response: z.object({
    /** The id of the key that asks. */
    current: z.string(),
    keys: z.array(keyInfo),
    news: z.array(keyNews),
  }),
  errors: [],
});

export const endOwnKey = endpoint({
  method: "DELETE",
  repeated: "same-state",
  path: "/api/me/keys/{key}",
  summary: "End one of one’s own access keys at once",
  access: "signed-in",
  params: z.object({ key: z.string() }),
  query: noParams,
  body: nothing,
  response: z.object({ revokedAt: instant }),
  errors: ["not-found"],
});

export const readKeyNews = endpoint({
  method: "POST",
  repeated: "same-state",
  path: "/api/me/keys/news",
  summary:
    "Say that the news about one’s keys was read, as far as an instant; for the key that says so alone",
  access: "signed-in",
  params: noParams,
  query: noParams,
  body: z.strictObject({ until: instant }),
  response: z.object({ until: instant }),
  errors: [],
});
