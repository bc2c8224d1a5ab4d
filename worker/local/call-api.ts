import type { z } from "zod";
import type { Endpoint } from "../../shared/api/endpoint.ts";

/**
 * Calls a route of a running server that has no query, and checks its response.
 *
 * @throws when the server refuses, with what it said
 */
export async function callApi<Body extends z.ZodType, ResponseSchema extends z.ZodType>(
  url: string,
  key: string,
  {
    method,
    path,
    response: schema,
  }: Pick<Endpoint, "method" | "path"> & { body: Body; response: ResponseSchema },
  params: Record<string, string>,
  body: z.input<Body>,
): Promise<z.output<ResponseSchema>> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const response = await fetch(url + filled, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${method} ${filled} answered ${response.status}: ${await response.text()}`);
  return schema.parse(await response.json());
}
