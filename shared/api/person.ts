import { z } from "zod";
import { oneLine } from "../text/normalise.ts";
import { endpoint } from "./endpoint.ts";
import { noParams, nothing } from "./fields.ts";
import { role } from "../role.ts";

export const person = z.object({
  id: z.string(),
  name: z.string().overwrite(oneLine).min(1).max(60),
  role,
  /** The shops that the person is limited to; null means all. */
  shops: z.array(z.string().overwrite(oneLine).min(1)).max(200).nullable(),
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
  repeated: "changes-nothing",
  path: "/api/sign-in",
  summary: "Check an access key; answers 401 when nobody has it",
  access: "open",
  params: noParams,
  query: noParams,
  body: z.object({ key: z.string().max(200) }),
  response: person,
  errors: ["unauthenticated", "key-expired", "too-many-attempts"],
});
