import type { z } from "zod";
import type {
  changePerson as changeContract,
  KeyCode,
  ListedPerson,
  listPeople as listContract,
  PeopleOutcome,
} from "../../../shared/api/people.ts";
import type { Person } from "../../../shared/api/person.ts";
import { peoplePageWords } from "../../../shared/messages/people-page.ts";
import type { CallResult, Client } from "../../client.ts";
import { announce } from "../../state/announce.ts";
import { signedInClient } from "../../state/client-of.ts";
import { loadEngine } from "../../state/load-engine.ts";
import type { Pane } from "../../state/pane.ts";
import { describeTrouble } from "../../state/trouble/describe-trouble.ts";
import { toResult, type Result } from "../../state/trouble/to-result.ts";

/** Everybody, and what waits for a second admin. */
export type People = z.output<typeof listContract.response>;

/** A code that was made just now, for the person who is to have it. */
export interface MadeCode extends KeyCode {
  readonly name: string;
  /** The key itself, of a reader: no person is there to claim it, so it is claimed here. */
  readonly key?: string;
}

/** What a change of people brought; undefined where it was refused, which was announced. */
type Changed = Promise<MadeCode | null | undefined>;

/** Requests that nobody has answered, with their keys: pressed again soon, each is the same request. */
const unanswered = new WeakMap<Pane, Map<string, Asked>>();

interface Asked {
  readonly idempotencyKey: string;
  readonly at: number;
}

/** Later, whoever presses wants a code of now. */
const SOON = 10 * 60 * 1000;

/** Asks the server for everybody. */
export async function listPeople(pane: Pane): Promise<Result<People>> {
  const { listPeople } = await loadEngine();
  const client = await signedInClient(pane);
  return toResult(client.call(listPeople));
}

/** Adds a person. */
export async function addPerson(pane: Pane, person: Omit<Person, "id">): Changed {
  const { addPerson } = await loadEngine();
  return askOnce(pane, person, (client, once) =>
    client.call(addPerson, { body: { ...person, ...once } }),
  );
}

/** Changes a person. */
export async function changePerson(
  pane: Pane,
  { id, version }: ListedPerson,
  to: Omit<z.input<typeof changeContract.body>, "base">,
): Changed {
  const { changePerson } = await loadEngine();
  const body = { ...to, base: version };
  return told(pane, (client) => client.call(changePerson, { params: { person: id }, body }));
}

/** Makes a code by which a person claims a key. */
export async function makeKeyCode(pane: Pane, { id }: ListedPerson): Changed {
  const { makeKeyCode } = await loadEngine();
  return askOnce(pane, { code: id }, (client, body) =>
    client.call(makeKeyCode, { params: { person: id }, body }),
  );
}

/** Agrees to what another admin asked for, or refuses it. */
export async function decideRequest(pane: Pane, request: string, approve: boolean): Changed {
  const { decideRequest } = await loadEngine();
  return askOnce(pane, { request, approve }, (client, once) =>
    client.call(decideRequest, { params: { request }, body: { approve, ...once } }),
  );
}

/** Ends somebody's key. */
export async function revokeKey(pane: Pane, { id }: ListedPerson, key: string): Promise<void> {
  const { revokeKey } = await loadEngine();
  const client = await signedInClient(pane);
  const ended = await toResult(client.call(revokeKey, { params: { person: id, key } }));
  const { language } = pane.store.get();
  announce(
    pane,
    ended.ok ? peoplePageWords[language].keyEnded : describeTrouble(ended.trouble, language).title,
  );
}

/** Asks for what nobody has answered yet under the same key as before. */
async function askOnce(
  pane: Pane,
  what: unknown,
  ask: (
    client: Client,
    once: { readonly idempotencyKey: string },
  ) => Promise<CallResult<PeopleOutcome>>,
): Changed {
  const waiting = unanswered.get(pane) ?? new Map<string, Asked>();
  unanswered.set(pane, waiting);
  const name = JSON.stringify(what);
  const now = pane.now().getTime();
  const before = waiting.get(name);
  const asked =
    before !== undefined && now - before.at < SOON
      ? before
      : { idempotencyKey: crypto.randomUUID(), at: now };
  waiting.set(name, asked);
  const { idempotencyKey } = asked;
  return told(pane, async (client) => {
    const result = await ask(client, { idempotencyKey });
    if (result.ok) waiting.delete(name);
    return result;
  });
}

async function told(
  pane: Pane,
  ask: (client: Client) => Promise<CallResult<PeopleOutcome>>,
): Changed {
  const ended = await toResult(ask(await signedInClient(pane)));
  const { language } = pane.store.get();
  const words = peoplePageWords[language];
  if (!ended.ok) {
    announce(pane, describeTrouble(ended.trouble, language).title);
    return undefined;
  }
  const { request, code, person } = ended.value;
  announce(pane, request === null ? words.done : words.waits);
  if (code === null || person === null) return null;
  const made = { ...code, name: person.name };
  if (person.role !== "reader") return made;
  // Where this fails, the code is shown, and good for a sign-in anywhere.
  const key = await claimed(pane, code.code);
  return key === undefined ? made : { ...made, key };
}

async function claimed(pane: Pane, code: string): Promise<string | undefined> {
  const { claimKey } = await loadEngine();
  const client = await signedInClient(pane);
  const body = { code, claim: crypto.randomUUID() };
  const told = await toResult(client.call(claimKey, { body }));
  return told.ok ? told.value.key : undefined;
}
