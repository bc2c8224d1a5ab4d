import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildAddin } from "../../addin/build/build-addin.ts";
import { ensureCertificate } from "./certificate.ts";
import { checkStore } from "./check-store.ts";
import { ensureDataFolder } from "./data-folder.ts";
import { applyMigrations } from "./database.ts";
import { type PersonWithKey, readDemoPeople } from "./demo-people.ts";
import { triggerEveryMinute } from "./every-minute.ts";
import { createStore, fillDemo } from "./first-start.ts";
import { keepMigrations, migrationsFolder, readMigrations } from "./migration-digests.ts";
import { type Server, startServer } from "./server.ts";
import { trustOwnCertificate } from "./trust.ts";

/** The whole product on this machine: pane, API and sandbox from one origin. */
export type Product = Server & {
  /** The demo people; empty when their file is gone. */
  people: readonly PersonWithKey[];
};

/**
 * Builds what has changed, brings the database up to date, and starts the server. A data folder
 * that is new gets the demo people and the sample records.
 *
 * @throws StartError when the data folder, the configuration or the secret will not do
 */
export async function startProduct(
  port: number,
  dataFolder: string,
  say: (line: string) => void,
): Promise<Product> {
  ensureDataFolder(dataFolder);
  // A first start that was cut off left half of a demo: begin again rather than fill it twice.
  const filling = join(dataFolder, "filling");
  if (existsSync(filling)) rmSync(dataFolder, { recursive: true });
  ensureDataFolder(dataFolder);
  const migrations = readMigrations(migrationsFolder);
  checkStore(dataFolder, migrations);
  const isNew = !existsSync(join(dataFolder, "v3"));
  if (isNew) writeFileSync(filling, "");

  if ((await buildAddin("local")) === "built") say("Built the add-in.");
  await ensureCertificate();
  trustOwnCertificate();
  keepMigrations(dataFolder, migrations);
  const admin = isNew ? await createStore(dataFolder, migrations) : undefined;
  if (!isNew) await applyMigrations({ folder: dataFolder });

  const server = await startServer(port, dataFolder, say);
  try {
    const people = admin
      ? await fillDemo(server.url, dataFolder, admin)
      : (readDemoPeople(dataFolder) ?? []);
    rmSync(filling, { force: true });
    const stopTrigger = triggerEveryMinute(server.url, say);
    void server.ended.then(stopTrigger);
    return { ...server, people };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
