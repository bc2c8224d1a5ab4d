import { refuse } from "../../addin/build/refuse.ts";
import { dataFolder } from "./data-folder.ts";
import { portSetting, portTrouble } from "./port.ts";
import { startProduct } from "./product.ts";
import { orRefuse } from "./start-error.ts";
import { machineTrustsCertificate } from "./trust.ts";

/** `npm start`: the whole product on this machine, until Ctrl+C. */
let isEnding = false;
const say = (line: string): void => {
  // Ctrl+C reaches workerd as well, and wrangler calls that a crash.
  if (!isEnding) console.log(line);
};

const port =
  portSetting(process.env["PORT"]) ??
  refuse(`PORT is "${process.env["PORT"]}"; it must be a number from 1 to 65535.`);
const trouble = await portTrouble(port);
if (trouble !== undefined) refuse(trouble);

const product = await orRefuse(() => startProduct(port, dataFolder, say));
say(`Ready: ${product.url}/sandbox/`);
say(
  product.people.length > 0
    ? "\nDemo people, on this machine only. Sign in to the pane with a key:"
    : "\nThe demo people's keys are gone from .data. Add a person: npm run person -- --name NAME --role admin",
);
for (const { name, role, key } of product.people) say(`  ${role.padEnd(10)} ${key}  ${name}`);
if (!machineTrustsCertificate())
  say(
    "\nThis machine does not trust the certificate for localhost yet: a browser warns and can go on.\n" +
      "Excel does not go on; for Excel, run once: npx office-addin-dev-certs install",
  );
say("\nCtrl+C ends it. The data stays in .data; npm run reset starts afresh.");

const end = (): void => {
  isEnding = true;
  void product.stop();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
// npm hands a SIGTERM of its own to its shell alone: without a parent, this is over too.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) end();
}, 500).unref();
await product.ended;
