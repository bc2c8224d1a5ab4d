import { me, signIn } from "../../shared/api/person.ts";
import { keyHolder } from "../auth/admit.ts";
import { mount, mountOpen, type App } from "../http/mount.ts";
import { insertAuditEvent } from "../store/audit/audit.ts";

export function mountSignIn(app: App): void {
  mountOpen(app, signIn, async (call) => {
    const { person, key } = await keyHolder(call, call.body.key);
    await insertAuditEvent(call.db, {
      at: call.now.toISOString(),
      person: person.id,
      action: "sign-in",
      subject: key,
      detail: { device: call.device },
    }).run();
    return person;
  });

  mount(app, me, ({ person }) => person);
}
