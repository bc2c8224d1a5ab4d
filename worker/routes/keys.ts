import { claimKey, endOwnKey, listOwnKeys, readKeyNews } from "../../shared/api/keys.ts";
import { claim } from "../auth/claim-key.ts";
import { keyExpiresOn } from "../auth/key-expiry.ts";
import { mount, mountOpen, type App } from "../http/mount.ts";
import { noteNewsRead, readKeyNews as newsOf, readKeys } from "../store/people/access-keys.ts";
import { readSettings } from "../store/department/settings.ts";
import { endKey } from "../auth/end-key.ts";

export function mountKeys(app: App): void {
  mountOpen(app, claimKey, ({ db, ...call }) => claim(db, call));

  mount(app, listOwnKeys, async ({ db, person, key }) => {
    const { thresholds } = await readSettings(db);
    const keys = await readKeys(db, person.id);
    return {
      current: key,
      keys: keys.map((each) => ({ ...each, expiresOn: keyExpiresOn(each, thresholds) })),
      news: await newsOf(db, person.id, key),
    };
  });

  mount(app, endOwnKey, ({ db, now, person, params: { key } }) =>
    endKey(db, { person: person.id, key, by: person.id, at: now.toISOString() }),
  );

  mount(app, readKeyNews, async ({ db, key, body: { until } }) => {
    await noteNewsRead(db, key, until).run();
    return { until };
  });
}
