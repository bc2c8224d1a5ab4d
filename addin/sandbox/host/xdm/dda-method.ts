import { asRecord } from "../rich-api/arguments.ts";
import type { SerializedSetting } from "./document-settings.ts";

/** The calls of `executeMethod` that the host knows, with office.js's own numbers. */
export const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** The number of the call. */
export function dispatchId(data: unknown): unknown {
  return asRecord(asRecord(data)["DdaMethod"])["DispatchId"];
}

/** Body and flags of a RichApi call: `[customData, method, path, headers, body, 0, flags, …]`. */
export function readRichApiCall(data: unknown): { body: string; flags: number } {
  const list = asRecord(data)["ArrayData"];
  const [, , , , body, , flags] = Array.isArray(list) ? (list as readonly unknown[]) : [];
  return { body: String(body), flags: typeof flags === "number" ? flags : 0 };
}

/** The settings of a save call. */
export function readSavedSettings(data: unknown): SerializedSetting[] {
  const settings = asRecord(asRecord(data)["DdaSettingsMethod"])["Properties"];
  if (!Array.isArray(settings)) return [];
  return (settings as readonly unknown[]).flatMap((setting) => {
    const [name, json] = Array.isArray(setting) ? (setting as readonly unknown[]) : [];
    return typeof name === "string" && typeof json === "string" ? [[name, json] as const] : [];
  });
}

/** The id of the ribbon command that has completed: the first of `id, status, event`. */
export function readCompletedCommand(data: unknown): string {
  return String(asRecord(data)["0"]);
}
