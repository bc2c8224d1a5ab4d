import {
  findUntruncatedIdentifiers,
  MOST_UNTRUNCATED,
} from "../../shared/api/untruncated-identifiers.ts";
import { mount, type App } from "../http/mount.ts";
import { readUntruncatedIdentifiers } from "../store/keys/untruncated-identifiers.ts";

export function mountUntruncatedIdentifiers(app: App): void {
  mount(app, findUntruncatedIdentifiers, async ({ db, person, body }) => ({
    untruncated: await readUntruncatedIdentifiers(db, body.damaged, {
      shops: person.shops,
      limit: MOST_UNTRUNCATED + 1,
    }),
  }));
}
