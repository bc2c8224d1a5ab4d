/// <reference lib="dom" />
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "playwright-core";
import type { SandboxRange } from "../../addin/sandbox/sandbox-api.ts";
import { paneWords, type PaneWords } from "../../shared/messages/pane-words.ts";
import { noteWhatIsSaid } from "./note-what-is-said.ts";

/** How a person has the sandbox open. */
export interface StageOptions {
  readonly language: "zh" | "en";
  /** The pane's width in CSS pixels, 320 at least. */
  readonly width?: number;
  readonly dark?: boolean;
  /** False shows the introduction that a new person sees. */
  readonly introduced?: boolean;
  /** Further parts of the page's address, as `&excelApi=1.14`. */
  readonly query?: string;
  /** Addresses of what the server does not have, as a glob. */
  readonly missing?: string;
}

/** One person's browser with the sandbox in it. */
export interface Stage {
  readonly language: "zh" | "en";
  readonly context: BrowserContext;
  readonly page: Page;
  /** The pane as a person sees it. */
  readonly pane: FrameLocator;
  /** The pane's words in the stage's language, by which everything in it is found. */
  readonly words: PaneWords;
  /** What went wrong in the page or the pane so far: errors thrown, and errors logged. */
  readonly errors: string[];
  /** The pane's frame, for what only a script can ask. */
  frame(): Frame;
  read(sheet: string, a1: string): Promise<SandboxRange>;
  /** What the cells of an address show, row by row. */
  texts(sheet: string, a1: string): Promise<string[][]>;
  sheetNames(): Promise<string[]>;
  /** Types into a cell as a person does: goes there, types over, Enter. */
  type(sheet: string, a1: string, text: string): Promise<void>;
  /** Opens a file in place of the workbook, and waits until the pane has read it. */
  open(bytes: Uint8Array, name: string): Promise<void>;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  /** Where `PICTURES` is set: keeps a picture of the pane, or of the whole page, for people to look at. */
  picture(name: string, of?: "pane" | "page"): Promise<void>;
  close(): Promise<void>;
}

const pictures = resolve(import.meta.dirname, "../../test-results");

/** Opens the sandbox with its sample ledgers, and waits until the pane has read the first of them. */
export async function openSandbox(
  browser: Browser,
  url: string,
  options: StageOptions,
): Promise<Stage> {
  const { language, width = 350, dark = false, introduced = true, query = "", missing } = options;
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    colorScheme: dark ? "dark" : "light",
    // What moves is drawn sixty times a second, for nobody.
    reducedMotion: "reduce",
    timezoneId: "Asia/Shanghai",
    // The other language than Excel's: the pane then has the words of both, and can be audited in both.
    locale: language === "zh" ? "en-US" : "zh-CN",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  // A step that takes longer hangs; none has to be fast on a busy machine.
  context.setDefaultTimeout(120_000);
  await context.addInitScript(noteWhatIsSaid);
  if (introduced) {
    await context.addInitScript(() => localStorage.setItem("taizhang:introduced", "yes"));
  }
  if (missing !== undefined) await context.route(missing, (route) => route.abort());
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(`${url}/sandbox/?lang=${language}${query}`);
  if (width !== 350) await page.locator("#pane").evaluate(setWidth, width);
  const pane = page.frameLocator("#pane iframe");
  const ready = (): Promise<void> =>
    pane
      .getByRole("button")
      .or(pane.getByRole("heading", { level: 2 }))
      .first()
      .waitFor();
  await ready();

  const read = (sheet: string, a1: string): Promise<SandboxRange> =>
    page.evaluate(([name, address]) => window.sandbox.read(name, address), [sheet, a1] as const);
  const folder = join(pictures, `${language}-${width}${dark ? "-dark" : ""}`);
  return {
    language,
    context,
    page,
    pane,
    words: paneWords(language),
    errors,
    frame() {
      const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
      if (frame === undefined) throw new Error("The page has no pane");
      return frame;
    },
    read,
    texts: async (sheet, a1) => (await read(sheet, a1)).text,
    sheetNames: () => page.evaluate(() => window.sandbox.sheets().map(({ name }) => name)),
    async type(sheet, a1, text) {
      await page.evaluate(([name, at]) => window.sandbox.select(name, at), [sheet, a1] as const);
      await page.getByRole("textbox", { name: /^(单元格|Cell)/ }).focus();
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    async open(bytes, name) {
      await page.evaluate(
        ([base64, file]) =>
          window.sandbox.open(
            Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
            file,
          ),
        [Buffer.from(bytes).toString("base64"), name] as const,
      );
      await ready();
    },
    async save() {
      const base64 = await page.evaluate(async () => {
        let letters = "";
        for (const byte of await window.sandbox.save()) letters += String.fromCharCode(byte);
        return btoa(letters);
      });
      return Buffer.from(base64, "base64");
    },
    async picture(name, of = "pane") {
      if (process.env["PICTURES"] === undefined) return; // nothing is proven by them, and they cost
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${name}.png`);
      if (of === "page") await page.screenshot({ path });
      else await page.locator("#pane").screenshot({ path });
    },
    close: () => context.close(),
  };
}

function setWidth(pane: HTMLElement | SVGElement, width: number): void {
  pane.style.width = `${width}px`;
}
