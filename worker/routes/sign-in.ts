import { me, signIn } from "../../shared/api/person.ts";
import { keyHolder } from "../auth/admit.ts";
import { mount, mountOpen, type App } from "../http/mount.ts";

export function mountSignIn(app: App): void {
  mountOpen(app, signIn, async (call) => (await keyHolder(call, call.body.key)).person);
  mount(app, me, ({ person }) => person);
}
