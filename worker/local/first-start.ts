import { personStatements } from "./add-person.ts";
import { createTables } from "./create-tables.ts";
import { demoPeople, keepDemoPeople, type PersonWithKey } from "./demo-people.ts";
import { type MigrationDigests, migrationsFolder } from "./migration-digests.ts";
import { addDemoPeople, pushSampleRecords, sealSampleDay } from "./seed.ts";

/** Makes the tables of a new data folder, with the demo's admin. */
export async function createStore(
  dataFolder: string,
  migrations: MigrationDigests,
): Promise<PersonWithKey> {
  const admin = demoPeople.find(({ role }) => role === "admin");
  if (!admin) throw new Error("The demo has no admin to add the others.");
  const { key, statements } = await personStatements(admin);
  await createTables(dataFolder, migrationsFolder, Object.keys(migrations), statements);
  return { name: admin.name, role: admin.role, key };
}

/** Adds everybody else and the sample records to a running server, and keeps the demo's keys. */
export async function fillDemo(
  url: string,
  dataFolder: string,
  admin: PersonWithKey,
): Promise<PersonWithKey[]> {
  const people = await addDemoPeople(url, admin);
  await pushSampleRecords(url, people);
  await sealSampleDay(url, people);
  keepDemoPeople(dataFolder, people);
  return people;
}
