import {
  addPerson,
  changePerson,
  decideRequest,
  listPeople,
  makeKeyCode,
  revokeKey,
  type ListedPerson,
} from "../../shared/api/people.ts";
import { askApproval, needsSecondAdmin, onWire, type Asked } from "../auth/ask-approval.ts";
import { askedPerson } from "../auth/asked-person.ts";
import { endKey } from "../auth/end-key.ts";
import { demandReach, givesWeight, isWeighty } from "../auth/giving.ts";
import { keyExpiresOn } from "../auth/key-expiry.ts";
import { addition, change, keyCodeFor, save, type PeopleChange } from "../auth/people-changes.ts";
import { mount, type App } from "../http/mount.ts";
import type { Call } from "../http/call.ts";
import { RequestError } from "../request-error.ts";
import { decideRequest as decide, listRequests } from "../store/approval-requests.ts";
import { insertAuditEvent } from "../store/audit.ts";
import { listPeople as readPeople } from "../store/people.ts";
import { readSettings } from "../store/settings.ts";

type Asking = Pick<Call, "db" | "now" | "person">;

export function mountPeople(app: App): void {
  mount(app, listPeople, async ({ db, now }) => {
    const requests = await listRequests(db, now.toISOString());
    return { people: await everybody(db, now), requests: requests.map(onWire) };
  });

  mount(app, addPerson, async (call) => {
    const asked = await askedPerson(call.db, { ...call.body, active: true });
    demandReach(call.person, asked.shops);
    const adding = {
      action: "add-person",
      person: crypto.randomUUID(),
      asked,
      base: 0,
    } as const;
    return carryOut(call, adding, isWeighty(asked.role));
  });

  mount(app, changePerson, async (call) => {
    const { base, ...wanted } = call.body;
    const before = await known(call, call.params.person);
    const asked = await askedPerson(call.db, wanted, before);
    demandReach(call.person, before.shops, asked.shops);
    const changing = { action: "change-person", person: before.id, asked, base } as const;
    return carryOut(call, changing, givesWeight(before, asked));
  });

  mount(app, makeKeyCode, async (call) => {
    const before = await known(call, call.params.person);
    const { name, role, shops, active, version } = before;
    demandReach(call.person, shops);
    const asked = { name, role, shops, active };
    const making = { action: "make-key-code", person: before.id, asked, base: version } as const;
    if (!active) throw new RequestError("person-inactive");
    return carryOut(call, making, isWeighty(role));
  });

  mount(app, revokeKey, async (call) => {
    const { person, key } = call.params;
    demandReach(call.person, (await known(call, person)).shops);
    return endKey(call.db, { person, key, by: call.person.id, at: call.now.toISOString() });
  });

  mount(app, decideRequest, async (call) => {
    const { db, now, person: admin, params, body } = call;
    const at = now.toISOString();
    const request = (await listRequests(db, at)).find(({ id }) => id === params.request);
    if (request === undefined) throw new RequestError("request-decided");
    if (body.approve && request.by.id === admin.id) throw new RequestError("own-request");
    demandReach(admin, request.asked.shops);
    const by = { by: admin.id, at };
    const decision = body.approve ? "approved" : "refused";
    const decided = [
      decide(db, request.id, { decision, ...by }),
      insertAuditEvent(db, {
        at,
        person: admin.id,
        action: body.approve ? "approve" : "refuse-approval",
        subject: request.id,
        detail: { action: request.action, person: request.person, by: request.by.id },
      }),
    ];
    if (!body.approve) {
      await save(db, decided);
      return { person: null, code: null, request: null };
    }
    const { code, statements } = await changeFor(call, request);
    await save(db, [...decided, ...statements]);
    return { person: await known(call, request.person), code, request: null };
  });
}

/** Does what an admin asks for, or keeps it for another one to agree to. */
async function carryOut(call: Asking, what: Omit<Asked, "admin" | "now">, isGreat: boolean) {
  const { db, now, person: admin } = call;
  const asked = { ...what, admin, now };
  if (isGreat && (await needsSecondAdmin(db, (await readSettings(db)).switches, asked)))
    return askApproval(db, asked);
  const { code, statements } = await changeFor(call, what);
  await save(db, statements);
  return { person: await known(call, what.person), code, request: null };
}

/** The statements that do what was asked for, now that it may be done. */
async function changeFor(
  call: Asking,
  { action, person, asked, base }: Omit<Asked, "admin" | "now">,
): Promise<PeopleChange> {
  const { db, now } = call;
  const by = { by: call.person.id, at: now.toISOString() };
  const { thresholds } = await readSettings(db);
  // Meanwhile somebody else may have got the name.
  if (action === "add-person")
    return addition(db, person, await askedPerson(db, asked), by, thresholds);
  const before = await known(call, person);
  demandReach(call.person, before.shops);
  if (action === "change-person")
    return change(db, before, await askedPerson(db, asked, before), base, by);
  if (!before.active) throw new RequestError("person-inactive");
  // Whoever agreed to a key for a finance has not agreed to one for an admin.
  if (before.version !== base) throw new RequestError("person-changed");
  return keyCodeFor(db, person, by, thresholds);
}

async function everybody(db: D1Database, now: Date, only?: string): Promise<ListedPerson[]> {
  const { thresholds } = await readSettings(db);
  const asked = { now: now.toISOString(), ...(only !== undefined && { only }) };
  return readPeople(db, asked, (key) => keyExpiresOn(key, thresholds));
}

/** A person by id. Throws not-found. */
async function known({ db, now }: Pick<Call, "db" | "now">, id: string): Promise<ListedPerson> {
  const [person] = await everybody(db, now, id);
  if (person === undefined) throw new RequestError("not-found");
  return person;
}
