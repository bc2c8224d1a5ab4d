import { z } from "zod";
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from "zod-openapi";
import type { Access, Endpoint, Repeated } from "../../shared/api/endpoint.ts";
import { endpoints } from "../../shared/api/index.ts";
import { problemDetails, type ErrorCode } from "../../shared/api/problem-details.ts";
import { rolesOf } from "../../shared/api/who-may.ts";
import { ledgers } from "../../shared/ledgers/index.ts";
import { requestErrors } from "../../shared/messages/request-errors.ts";
import { declaredErrors } from "./declared-errors.ts";
import { statusOf } from "./status-of.ts";

/** The OpenAPI 3.1 description of the API, made from the schemas that the routes answer by. */
export function openApiDocument(): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(name, endpoint),
    };
  }
  return createDocument({
    openapi: "3.1.1",
    info: { title: "Taizhang", version: "1" },
    paths: paths satisfies ZodOpenApiPathsObject,
    components: {
      securitySchemes: { accessKey: { type: "http", scheme: "bearer", bearerFormat: "tz_…" } },
    },
  });
}

function operation(name: string, endpoint: Endpoint): ZodOpenApiOperationObject {
  const { access, params, query, body, response } = endpoint;
  const takesBody = !(body instanceof z.ZodUndefined);
  return {
    operationId: name,
    summary: endpoint.summary,
    ...(endpoint.repeated !== undefined && { description: sentAgain[endpoint.repeated] }),
    tags: [endpoint.path.split("/")[2] ?? ""],
    security: access === "open" ? [] : [{ accessKey: [] }],
    ...rolesIn(access),
    requestParams: { path: params, query },
    ...(takesBody && {
      requestBody: {
        required: !body.safeParse(undefined).success,
        content: { "application/json": { schema: body } },
      },
    }),
    responses: {
      "200": {
        description: endpoint.summary,
        content: { "application/json": { schema: response } },
      },
      ...refusals(endpoint),
      default: refusal("Any other error"),
    },
  };
}

/** Which roles may call a route: for one that goes by its ledger's, whoever may of some ledger, and who of which. */
function rolesIn(access: Access) {
  const roles = rolesOf(access);
  if (roles === undefined) return {};
  if (access !== "pushers") return { "x-roles": roles };
  const byLedger = Object.fromEntries(ledgers.map(({ id, pushedBy }) => [id, pushedBy]));
  return { "x-roles": roles, "x-roles-by-ledger": byLedger };
}

const sentAgain: Readonly<Record<Repeated, string>> = {
  "changes-nothing": "Changes nothing but the log of who has asked.",
  "same-response":
    "Sent again with the same id, it is answered as the first time and does nothing twice.",
  "same-state":
    "Says how things are to be: sent again it changes nothing, and the response says how they stand.",
};

const problem = problemDetails.meta({ id: "ProblemDetails" });

const refusal = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problem } },
});

/** What a route refuses with, by status: a status says what to do, its codes say why. */
function refusals(endpoint: Endpoint) {
  const byStatus = Map.groupBy(declaredErrors(endpoint), (code) => String(statusOf[code]));
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, refusal(codes.map(explained).join("\n\n"))]),
  );
}

const explained = (code: ErrorCode): string => `\`${code}\`: ${requestErrors[code].en}`;
