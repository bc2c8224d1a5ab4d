import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The file with the local server's secrets, as wrangler reads them; made when there is none, readable
 * by this user alone. It stands beside the database, not in it.
 */
export function secretsFile(dataFolder: string): string {
  const file = join(dataFolder, "secrets.env");
  if (!existsSync(file)) {
    writeFileSync(file, `KEY_SECRET=${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
  }
  return file;
}
