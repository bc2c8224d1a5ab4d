import { parseArgs } from "node:util";
import { refuse } from "../../addin/build/refuse.ts";
import { person } from "../../shared/api/person.ts";
import { role } from "../../shared/role.ts";
import { addPerson } from "./add-person.ts";
import { requireStore } from "./check-store.ts";
import { dataFolder } from "./data-folder.ts";
import { migrationsFolder, readMigrations } from "./migration-digests.ts";
import { orRefuse } from "./start-error.ts";

/** `npm run person -- --name 陈主管 --role admin [--shop 店铺]… [--remote]`: adds a person. */
const { values } = parseArgs({
  options: {
    name: { type: "string" },
    role: { type: "string" },
    shop: { type: "string", multiple: true },
    remote: { type: "boolean", default: false },
  },
});

const asked = person
  .omit({ id: true })
  .safeParse({ name: values.name, role: values.role, shops: values.shop ?? null });
if (!asked.success)
  refuse(
    `Usage: npm run person -- --name NAME --role ${role.options.join("|")} [--shop SHOP]… [--remote]`,
  );

if (!values.remote)
  await orRefuse(() => requireStore(dataFolder, readMigrations(migrationsFolder)));
const key = await addPerson(values.remote ? "remote" : { folder: dataFolder }, asked.data);
console.log(
  `${asked.data.name} (${asked.data.role}) was added. The access key is shown only here:`,
);
console.log(key);
