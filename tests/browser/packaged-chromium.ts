import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The path of the Chromium inside the npm package, which is unpacked once on a machine. It is unpacked
 * beside its place and moved there whole: a second process that starts at the same moment, or comes after
 * one that was ended in the middle, never finds half a browser.
 */
export async function packagedChromium(): Promise<string> {
  const place = join(tmpdir(), `taizhang-chromium-${await packagedVersion()}`);
  if (!existsSync(place)) {
    const beside = await mkdtemp(`${place}-`);
    await unpackInto(beside);
    await rename(beside, place).catch(async (error: unknown) => {
      if (!existsSync(place)) throw error;
      await rm(beside, { recursive: true }); // the other was first
    });
  }
  return join(place, "chromium");
}

/** The package unpacks into the folder for temporary files, whichever that is. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    await (await import("@sparticuz/chromium")).default.executablePath();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

async function packagedVersion(): Promise<string> {
  // The package lets nobody ask for its manifest by name.
  const manifest = new URL("../../package.json", import.meta.resolve("@sparticuz/chromium"));
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  return version;
}
