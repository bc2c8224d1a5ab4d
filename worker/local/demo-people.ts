import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { accessKey, person } from "../../shared/api/person.ts";

/** Who works in the demo: two clerks, and one person for each of the other roles. */
export const demoPeople = [
  { name: "李敏", role: "clerk", shops: null },
  { name: "王芳", role: "clerk", shops: null },
  { name: "陈主管", role: "supervisor", shops: null },
  { name: "周会计", role: "finance", shops: null },
  { name: "管理员", role: "admin", shops: null },
  { name: "审计员", role: "auditor", shops: null },
] as const;

const keptPeople = z.array(person.pick({ name: true, role: true }).extend({ key: accessKey }));

/** A demo person and the access key, which only this machine's file knows. */
export type PersonWithKey = z.infer<typeof keptPeople>[number];

const file = (dataFolder: string): string => join(dataFolder, "demo-people.json");

/** The demo people of a data folder; undefined when they have not been made yet. */
export function readDemoPeople(dataFolder: string): PersonWithKey[] | undefined {
  if (!existsSync(file(dataFolder))) return undefined;
  return keptPeople.parse(JSON.parse(readFileSync(file(dataFolder), "utf8")));
}

/** Keeps the demo people for the next start, readable by this user alone. */
export function keepDemoPeople(dataFolder: string, people: readonly PersonWithKey[]): void {
  writeFileSync(file(dataFolder), JSON.stringify(people, undefined, 2) + "\n", { mode: 0o600 });
  // The mode above counts only for a file that is new.
  chmodSync(file(dataFolder), 0o600);
}
