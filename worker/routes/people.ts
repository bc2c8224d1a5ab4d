import {
  addPerson,
  changePerson,
  decideRequest,
  listPeople,
  makeKeyCode,
  revokeKey,
  type ListedPerson,
} from "../../shared/api/people.ts";
import { onWire, openRequest } from "../auth/ask-approval.ts";
import { askedPerson } from "../auth/asked-person.ts";
import { carryOut, changeFor, outcomeOnce, type KeptOutcome } from "../auth/carry-out.ts";
import { endKey } from "../auth/end-key.ts";
import { demandReach, givesWeight, isWeighty } from "../auth/giving.ts";
import { everybody, knownPerson } from "../auth/known-people.ts";
import { switchOffSecondAdmin } from "../auth/second-admin.ts";
import { save } from "../auth/people-changes.ts";
import { mount, type App } from "../http/mount.ts";
import { RequestError } from "../request-error.ts";
import { decideRequest as decide, listRequests } from "../store/people/approval-requests.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";

export function mountPeople(app: App): void {
  mount(app, listPeople, async ({ db, now }) => {
    const requests = await listRequests(db, now.toISOString());
    return { people: await everybody(db, now), requests: requests.map(onWire) };
  });

  mount(app, addPerson, ({ body: { idempotencyKey, ...body }, ...call }) =>
    outcomeOnce(call, { idempotencyKey, asks: ["add-person", body] }, async (code) => {
      const asked = await askedPerson(call.db, { ...body, active: true });
      demandReach(call.person, asked.shops);
      const person = crypto.randomUUID();
      const adding = { action: "add-person", person, asked, base: 0 } as const;
      return carryOut(call, adding, isWeighty(asked.role), code);
    }),
  );

  mount(app, changePerson, async (call) => {
    const { db, now, params } = call;
    const { base, ...wanted } = call.body;
    const before = await knownPerson(db, now, params.person);
    const asked = await askedPerson(db, wanted, before);
    demandReach(call.person, before.shops, asked.shops);
    // Sent again, it finds the person as they shall be.
    const isDone = before.version === base + 1 && isSame(before, asked);
    if (isDone) return { person: before, code: null, request: null };
    const changing = { action: "change-person", person: before.id, asked, base } as const;
    const { statements, kept } = await carryOut(call, changing, givesWeight(before, asked), "");
    await save(db, statements);
    if (kept.request === null)
      return { person: await knownPerson(db, now, before.id), code: null, request: null };
    // Of two that come at once, one is the request.
    const waits = await openRequest(db, { admin: call.person, now }, changing);
    return { person: null, code: null, request: waits ?? kept.request };
  });

  mount(app, makeKeyCode, ({ body: { idempotencyKey }, ...call }) => {
    const { person } = call.params;
    return outcomeOnce(call, { idempotencyKey, asks: ["make-key-code", person] }, async (code) => {
      const before = await knownPerson(call.db, call.now, person);
      const { name, role, shops, active, version } = before;
      demandReach(call.person, shops);
      if (!active) throw new RequestError("person-inactive");
      const asked = { name, role, shops, active };
      const making = { action: "make-key-code", person, asked, base: version } as const;
      return carryOut(call, making, isWeighty(role), code);
    });
  });

  mount(app, revokeKey, async ({ db, now, params: { person, key }, ...call }) => {
    demandReach(call.person, (await knownPerson(db, now, person)).shops);
    return endKey(db, { person, key, by: call.person.id, at: now.toISOString() });
  });

  mount(app, decideRequest, ({ body: { idempotencyKey, approve }, ...call }) => {
    const { db, now, person: admin, params } = call;
    const asks = ["decide-request", params.request, approve];
    return outcomeOnce(call, { idempotencyKey, asks }, async (code) => {
      const at = now.toISOString();
      const request = (await listRequests(db, at)).find(({ id }) => id === params.request);
      if (request === undefined) throw new RequestError("request-decided");
      if (approve && request.by.id === admin.id) throw new RequestError("own-request");
      if ("asked" in request) demandReach(admin, request.asked.shops);
      const decision = approve ? "approved" : "refused";
      const decided = [
        decide(db, request.id, { decision, by: admin.id, at }),
        insertAuditEvent(db, {
          at,
          person: admin.id,
          action: approve ? "approve" : "refuse-approval",
          subject: request.id,
          detail: {
            action: request.action,
            by: request.by.id,
            ...("person" in request && { person: request.person }),
          },
        }),
      ];
      const nothing: KeptOutcome = { person: null, codeUntil: null, request: null };
      if (!approve) return { statements: decided, kept: nothing };
      if (!("person" in request)) {
        const statements = await switchOffSecondAdmin(db, { by: admin.id, at });
        return { statements: [...decided, ...statements], kept: nothing };
      }
      const { codeUntil, statements } = await changeFor(call, request, code);
      const kept = { person: request.person, codeUntil, request: null };
      return { statements: [...decided, ...statements], kept };
    });
  });
}

type Standing = Pick<ListedPerson, "name" | "role" | "shops" | "active">;

const isSame = (a: Standing, b: Standing): boolean => standing(a) === standing(b);

const standing = ({ name, role, shops, active }: Standing): string =>
  JSON.stringify([name, role, shops, active]);
