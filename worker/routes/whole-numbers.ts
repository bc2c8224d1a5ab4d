import { findWholeNumbers, MOST_WHOLE_NUMBERS } from "../../shared/api/whole-numbers.ts";
import { mount, type App } from "../http/mount.ts";
import { readWholeNumbers } from "../store/whole-numbers.ts";

export function mountWholeNumbers(app: App): void {
  mount(app, findWholeNumbers, async ({ db, person, body }) => ({
    whole: await readWholeNumbers(db, body.damaged, {
      shops: person.shops,
      limit: MOST_WHOLE_NUMBERS + 1,
    }),
  }));
}
