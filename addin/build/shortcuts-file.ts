import { shortcuts } from "../../shared/messages/shortcuts.ts";

/** The file that the manifest's `ExtendedOverrides` names, below the server's address. */
export const SHORTCUTS_FILE = "shortcuts.json";

/**
 * What Excel is told of the add-in's keys. It shows the names when another add-in wants the same key; in
 * both languages, since a file of them for another language is no place to keep five words.
 */
export function shortcutsFile(): string {
  const all = Object.entries(shortcuts);
  const file = {
    actions: all.map(([id, { name }]) => ({
      id,
      type: "ExecuteFunction",
      name: `${name.zh} · ${name.en}`,
    })),
    shortcuts: all.map(([action, { keys }]) => ({ action, key: { default: keys } })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
