import type { Endpoint } from "../../../shared/api/endpoint.ts";
import { endpoints } from "../../../shared/api/index.ts";

/** The route that a request is for; undefined for an address that is none of the API's. */
export function routeOf(method: string, path: string): Endpoint | undefined {
  const [address = ""] = path.split("?");
  return Object.values<Endpoint>(endpoints).find(
    (endpoint) => endpoint.method === method && patternOf(endpoint.path).test(address),
  );
}

const patternOf = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`);
