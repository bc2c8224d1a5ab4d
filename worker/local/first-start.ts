import { addPerson } from "./add-person.ts";
import { demoPeople, keepDemoPeople, type PersonWithKey } from "./demo-people.ts";
import { addDemoPeople, pushSampleRecords } from "./seed.ts";

/** Adds the demo's admin, straight to the database of a data folder whose server is not running. */
export async function addFirstAdmin(dataFolder: string): Promise<PersonWithKey> {
  const admin = demoPeople.find(({ role }) => role === "admin");
  if (!admin) throw new Error("The demo has no admin to add the others.");
  const key = await addPerson({ folder: dataFolder }, admin);
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
  keepDemoPeople(dataFolder, people);
  return people;
}
