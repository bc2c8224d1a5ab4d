import { getSettings, putSettings } from "../../../shared/api/settings.ts";
import { type Settings } from "../../../shared/settings/settings.ts";
import { defaultSettings } from "../../../shared/settings/default-settings.ts";
import type { Caller } from "./caller.ts";

/** Sets the department's settings: the usual ones but for what is changed. */
export async function setDepartment(admin: Caller, changed: Partial<Settings> = {}) {
  const { version: base } = await admin.call(getSettings);
  return admin.call(putSettings, { body: { base, settings: { ...defaultSettings, ...changed } } });
}
