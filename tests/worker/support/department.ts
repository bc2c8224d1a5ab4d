import { getSettings, putSettings, type Settings } from "../../../shared/api/settings.ts";
import { defaultSettings } from "../../../shared/settings-defaults.ts";
import type { Caller } from "./caller.ts";

/** Sets the department's settings: the usual ones but for what is changed. */
export async function setDepartment(admin: Caller, changed: Partial<Settings> = {}) {
  const { version: base } = await admin.call(getSettings);
  return admin.call(putSettings, { body: { base, settings: { ...defaultSettings, ...changed } } });
}
