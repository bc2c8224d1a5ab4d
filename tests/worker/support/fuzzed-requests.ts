import * as fc from "fast-check";
import { z } from "zod";
import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { endpoints } from "../../../shared/api/index.ts";
import { worklists } from "../../../shared/worklists/index.ts";
import { problemDetails } from "../../../shared/api/problem-details.ts";
import { declaredErrors } from "../../../worker/http/declared-errors.ts";

/** A request made from the contract: most of it as described, some of it anything. */
export interface FuzzedRequest {
  readonly endpoint: Endpoint;
  readonly path: string;
  readonly body: string | null;
}

type Schema = z.core.JSONSchema.BaseSchema;

const LONG = 5000;

/** What programs stumble over. */
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    Number.MAX_VALUE,
    2 ** 53,
    -0.5,
    "",
    " ",
    "\u0000",
    "\ud800",
  ),
  fc.constantFrom<unknown>("\u202e", "'; DROP TABLE record; --", "__proto__", "2026-02-30", [], {}),
  fc.constant("长".repeat(LONG)),
  fc.string({ unit: "binary" }),
  fc.jsonValue(),
);

/** Values that a schema describes, and now and then something else. */
function valuesOf(schema: Schema, whole: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: fittingValues(schema, whole) },
    { weight: 1, arbitrary: nasty },
  );
}

function fittingValues(schema: Schema, whole: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return fittingValues(whole.$defs?.[name] ?? {}, { ...whole, $defs: {} });
  }
  const choices = (schema.anyOf ?? schema.oneOf) as readonly Schema[] | undefined;
  if (choices !== undefined)
    return fc.oneof(...choices.map((choice) => fittingValues(choice, whole)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as unknown[]));
  switch (schema.type) {
    case "object":
      return objectsOf(schema, whole);
    case "array":
      return fc.array(valuesOf((schema.items ?? {}) as Schema, whole), {
        minLength: Math.min(schema.minItems ?? 0, 3),
        maxLength: 3,
      });
    case "integer":
      return integersOf(schema);
    case "number":
      return fc.double();
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return textsOf(schema);
  }
}

/** Small numbers where the schema takes any; whatever it takes where that begins above them. */
function integersOf({ minimum: min = -2, maximum = 9 }: Schema): fc.Arbitrary<number> {
  return fc.integer({ min, max: Math.max(min, Math.min(maximum, 999)) });
}

function objectsOf(schema: Schema, whole: Schema): fc.Arbitrary<unknown> {
  const required = new Set(schema.required);
  const known = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const values = valuesOf(value as Schema, whole);
    return [key, required.has(key) ? values : fc.option(values, { nil: undefined })] as const;
  });
  const open =
    typeof schema.additionalProperties === "object"
      ? fc.dictionary(fc.string({ maxLength: 8 }), valuesOf(schema.additionalProperties, whole), {
          maxKeys: 3,
        })
      : fc.constant({});
  return fc
    .tuple(open, fc.record(Object.fromEntries(known)))
    .map(([others, described]) => ({ ...others, ...described }));
}

function textsOf({ pattern, format, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (pattern === undefined)
    return fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 40) });
  return fc.stringMatching(new RegExp(pattern));
}

const described = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });

function requestsOf(endpoint: Endpoint): fc.Arbitrary<FuzzedRequest> {
  const parts = (schema: z.ZodObject) =>
    fc.record(
      Object.fromEntries(
        Object.entries(described(schema).properties ?? {}).map(([name, each]) => [
          name,
          // A ledger that there is, mostly: nothing else is behind one that there is not.
          name === "ledger"
            ? fc.constantFrom("after-sales", "complaints", "exchanges", "nowhere")
            : name === "worklist"
              ? fc.constantFrom(...worklists.map(({ id }) => id), "nothing")
              : valuesOf(each as Schema, described(schema)),
        ]),
      ),
    );
  const bodies =
    endpoint.body instanceof z.ZodUndefined
      ? fc.constantFrom(null, "", "{}", "[")
      : fc.oneof(
          {
            weight: 9,
            arbitrary: valuesOf(described(endpoint.body), described(endpoint.body)).map(
              (value) => JSON.stringify(value) ?? "",
            ),
          },
          { weight: 1, arbitrary: fc.string() },
        );
  return fc
    .tuple(parts(endpoint.params), parts(endpoint.query), bodies)
    .map(([params, query, body]) => ({
      endpoint,
      path: pathOf(endpoint, params, query),
      body: endpoint.method === "GET" ? null : body,
    }));
}

type Parts = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string =>
  (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).toWellFormed();

function pathOf({ path }: Endpoint, params: Parts, query: Parts): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(textOf(params[name]) || "x"),
  );
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, textOf(value)]],
    ),
  ).toString();
  return search === "" ? filled : `${filled}?${search}`;
}

/** Requests to every route of the registry. */
export const fuzzedRequests: fc.Arbitrary<FuzzedRequest> = fc.oneof(
  ...Object.values<Endpoint>(endpoints).map(requestsOf),
);

/** What is wrong with a response; undefined when it is as the contract has it. */
export async function brokenContract(
  { endpoint, path }: FuzzedRequest,
  response: Response,
): Promise<string | undefined> {
  const text = await response.text();
  const told = `${endpoint.method} ${path}: ${response.status} ${text.slice(0, 300)}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return `no JSON: ${told}`;
  }
  if (response.ok)
    return endpoint.response.safeParse(json).success ? undefined : `another shape: ${told}`;
  const problem = problemDetails.safeParse(json);
  if (!problem.success) return `no problem details: ${told}`;
  const { code, status } = problem.data;
  if (status !== response.status) return `another status: ${told}`;
  // "." and ".." lead to another address, as in every URL.
  const elsewhere = code === "not-found" || code === "method-not-allowed";
  return declaredErrors(endpoint).has(code) || elsewhere ? undefined : `not declared: ${told}`;
}
