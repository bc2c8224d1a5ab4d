import type { z } from "zod";
import type { Endpoint } from "../../shared/api/endpoint.ts";
import type { Person } from "../../shared/api/person.ts";
import type { Environment } from "../environment/parse-environment.ts";

/** A request to a route that is open to everybody, checked by the route's schemas. */
export interface OpenCall<E extends Endpoint = Endpoint> extends Environment {
  readonly params: z.output<E["params"]>;
  readonly query: z.output<E["query"]>;
  readonly body: z.output<E["body"]>;
  /** The body as it was sent; empty for none. */
  readonly rawBody: Uint8Array;
  readonly now: Date;
  /** Where the request comes from, for counting failed attempts. */
  readonly address: string;
  /** From what device, as a person would say it; "" when it does not tell. */
  readonly device: string;
  /** Lets work go on after the response has been sent. */
  readonly later: (work: Promise<unknown>) => void;
}

/** A request by somebody who is signed in and may call the route. */
export interface Call<E extends Endpoint = Endpoint> extends OpenCall<E> {
  readonly person: Person;
  /** The id of the access key that they ask with. */
  readonly key: string;
}
