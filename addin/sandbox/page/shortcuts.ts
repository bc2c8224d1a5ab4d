/** The file of the add-in's keys, as `ExtendedOverrides` in its manifest names it. */
const FILE = "/shortcuts.json";

interface ShortcutsFile {
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string };
  }[];
}

/** Reads which action each combination of keys runs; none where the add-in has no such file. */
async function readShortcuts(): Promise<ReadonlyMap<string, string>> {
  const response = await fetch(FILE);
  if (!response.ok) return new Map();
  const { shortcuts } = (await response.json()) as ShortcutsFile; // our own build wrote it
  return new Map(shortcuts.map(({ action, key }) => [key.default.toUpperCase(), action]));
}

/** The combination as the file writes it: `CTRL+SHIFT+ALT+V`. By the key's place: Alt makes other letters. */
function combination({ ctrlKey, shiftKey, altKey, code }: KeyboardEvent): string {
  const modifiers = [ctrlKey && "CTRL", shiftKey && "SHIFT", altKey && "ALT"];
  return [...modifiers.filter((name) => name !== false), code.replace(/^(Key|Digit)/, "")].join(
    "+",
  );
}

/**
 * Runs the add-in's actions by their keys, while the focus is on the page; as in Excel on the web, they do
 * nothing within the pane.
 */
export function listenToShortcuts(run: (action: string) => void): void {
  let shortcuts: ReadonlyMap<string, string> = new Map();
  void readShortcuts().then((read) => (shortcuts = read));
  addEventListener(
    "keydown",
    (event) => {
      const action = shortcuts.get(combination(event).toUpperCase());
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      run(action);
    },
    { capture: true },
  );
}
