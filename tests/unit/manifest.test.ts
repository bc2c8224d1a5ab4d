import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { convert } from "office-addin-manifest-converter";
import { expect, test, vi } from "vitest";
import { projectRoot } from "../../addin/build/paths.ts";
import { functionsFileName } from "../../shared/functions/functions-file.ts";
import { SHORTCUTS_FILE, shortcutsFile } from "../../addin/build/shortcuts-file.ts";

const file = resolve(projectRoot, "manifest.xml");
const manifest = new DOMParser().parseFromString(readFileSync(file, "utf8"), "text/xml");

/** The elements of a name, prefix included. */
const all = (name: string): Element[] => Array.from(manifest.getElementsByTagName(name));

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

/** Everything that people read, in both languages: what it is, and its words. */
const words = ["DisplayName", "Description", "bt:String"].flatMap((name) =>
  // The Description of a tip only points at a string.
  all(name)
    .filter((element) => element.hasAttribute("DefaultValue"))
    // The name before the functions' names is the same everywhere: people type it.
    .filter((element) => attribute(element, "id") !== "Functions.Namespace")
    .map((element) => {
      const override = Array.from(element.getElementsByTagName("*")).find(
        (one) => attribute(one, "Locale") === "en-US",
      );
      return {
        name: attribute(element, "id") || name,
        isLong: name === "Description" || element.parentNode?.nodeName === "bt:LongStrings",
        zh: attribute(element, "DefaultValue"),
        en: override ? attribute(override, "Value") : "",
      };
    }),
);

/** The path of an address below the server, without its first slash. */
const path = (address: string): string => new URL(address).pathname.slice(1);

/** The width and height that a PNG file says it has. */
function pixels(png: Buffer): [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test("Microsoft's own converter and schema find nothing wrong with it", async () => {
  // The first schema that knows every part the converter writes.
  const version = "1.23";
  const schema: unknown = createRequire(import.meta.url)(
    `@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`,
  );
  const folder = mkdtempSync(join(tmpdir(), "manifest-"));
  vi.spyOn(console, "log").mockReturnValue();
  await convert(file, folder, false, undefined, version);
  const converted: unknown = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  rmSync(folder, { recursive: true });

  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema as object);
  validate(converted);
  expect(validate.errors ?? []).toEqual([]);
});

test("every word stands in Chinese and in English", () => {
  const inOneLanguage = words.filter(
    ({ zh, en }) => !/\p{Script=Han}/u.test(zh) || en === "" || /\p{Script=Han}/u.test(en),
  );
  expect(words.length).toBeGreaterThan(10);
  expect(inOneLanguage).toEqual([]);
});

test("no text is longer than Office shows", () => {
  const tooLong = words.filter(({ zh, en, isLong }) =>
    [zh, en].some((text) => text.length > (isLong ? 250 : 125)),
  );
  expect(tooLong).toEqual([]);
});

test("no id is longer than Office takes", () => {
  const ids = ["bt:String", "bt:Url", "bt:Image", "Control", "Group"].flatMap((name) =>
    all(name).map((element) => attribute(element, "id")),
  );
  expect(ids).toContain("Group.Label");
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("everything that is named is there, and everything that is there is named", () => {
  const named = all("*").map((element) => attribute(element, "resid"));
  const there = ["bt:String", "bt:Url", "bt:Image"].flatMap((name) =>
    all(name).map((element) => attribute(element, "id")),
  );
  expect(there).not.toEqual([]);
  expect(new Set(named.filter(Boolean))).toEqual(new Set(there.filter(Boolean)));
});

test("every button, group and menu has pictures of 16, 32 and 80 pixels, and they have these sizes", () => {
  const addresses = new Map(
    all("bt:Image").map((image) => [attribute(image, "id"), attribute(image, "DefaultValue")]),
  );
  const pictures = all("Icon").map((icon) =>
    Array.from(icon.getElementsByTagName("bt:Image")).map((image) => {
      const address = addresses.get(attribute(image, "resid")) ?? "";
      const png = readFileSync(resolve(projectRoot, "addin", path(address)));
      return { size: Number(attribute(image, "size")), pixels: pixels(png) };
    }),
  );
  // The group, its six buttons, the menu of a cell and its four entries.
  expect(pictures).toHaveLength(12);
  for (const icon of pictures)
    expect(icon).toEqual([16, 32, 80].map((size) => ({ size, pixels: [size, size] })));
});

test("the add-in's own picture has 32 pixels, and 64 on fine screens", () => {
  const sizes = ["IconUrl", "HighResolutionIconUrl"].map((name) => {
    const address = all(name).map((element) => attribute(element, "DefaultValue"))[0] ?? "";
    return pixels(readFileSync(resolve(projectRoot, "addin", path(address))));
  });
  expect(sizes).toEqual([
    [32, 32],
    [64, 64],
  ]);
});

test("every address leads to a file of ours on the local server", () => {
  const addresses = all("*")
    .map((element) => attribute(element, "DefaultValue"))
    .filter((value) => value.includes("://"));
  expect(addresses).toContain("https://localhost:3000/taskpane.html");
  const sources: Record<string, string> = { "taskpane.html": "index.html" };
  const written = (["zh", "en"] as const).map(functionsFileName);
  const lost = addresses.filter(
    (address) =>
      new URL(address).origin !== "https://localhost:3000" ||
      !(
        written.includes(path(address)) ||
        existsSync(resolve(projectRoot, "addin", sources[path(address)] ?? path(address)))
      ),
  );
  expect(lost).toEqual([]);
});

test("Excel finds the functions in its language where the build writes them, run by the pane itself", () => {
  const [functions] = all("bt:Url").filter((url) => attribute(url, "id") === "Functions.Url");
  const [english] = Array.from(functions?.getElementsByTagName("bt:Override") ?? []);
  expect(functions && path(attribute(functions, "DefaultValue"))).toBe(functionsFileName("zh"));
  expect(english && [attribute(english, "Locale"), path(attribute(english, "Value"))]).toEqual([
    "en-US",
    functionsFileName("en"),
  ]);
  const [page] = all("Page").flatMap((each) => Array.from(each.getElementsByTagName("*")));
  expect(page && attribute(page, "resid")).toBe("Pane.Url");
});

test("Excel finds the keys where the build writes them, and each is an action with a name", () => {
  const [overrides] = all("ExtendedOverrides").map((element) => attribute(element, "Url"));
  expect(overrides).toBe(`https://localhost:3000/${SHORTCUTS_FILE}`);
  const file = JSON.parse(shortcutsFile()) as {
    actions: { id: string; name: string }[];
    shortcuts: { action: string; key: { default: string } }[];
  };
  expect(file.shortcuts.map(({ action }) => action)).toEqual(file.actions.map(({ id }) => id));
  const keys = file.shortcuts.map(({ key }) => key.default);
  // What Microsoft recommends, and leaves free.
  expect(keys.filter((key) => !/^Ctrl\+Shift\+Alt\+[A-Z0-9]$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(file.actions.filter(({ name }) => !/\p{Script=Han}.* · [A-Z]/u.test(name))).toEqual([]);
});

test("the pane that the ribbon opens is the one that opens with a workbook", () => {
  expect(all("TaskpaneId").map((element) => element.textContent)).toEqual([
    "Office.AutoShowTaskpaneWithDocument",
  ]);
});

test("the functions behind the buttons are those that addin/commands offers", () => {
  const names = all("FunctionName").map((element) => element.textContent);
  const folder = resolve(projectRoot, "addin/commands");
  const code = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  expect(names.join(" ")).toBe(
    "validate push pull previousProblem nextProblem rowHistory fixHere acknowledgeHere withdrawHere",
  );
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
});
