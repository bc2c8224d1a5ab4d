import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";

// The folder of Microsoft's own tools: one authority to trust for all of a developer's add-ins.
const folder = join(homedir(), ".office-addin-dev-certs");

/** The files of the certificate for https://localhost, and of the authority that signed it. */
export const certificate = {
  authority: join(folder, "ca.crt"),
  certificate: join(folder, "localhost.crt"),
  key: join(folder, "localhost.key"),
};

/** How long a certificate must still hold to be worth starting with. */
const margin = 24 * 60 * 60 * 1000;

/** Makes the certificate when there is none, or when it ends within a day. Needs no network. */
export async function ensureCertificate(): Promise<void> {
  if (isUsable()) return;
  for (const file of Object.values(certificate)) rmSync(file, { force: true });
  await quietly(() =>
    generateCertificates(certificate.authority, certificate.certificate, certificate.key),
  );
}

function isUsable(): boolean {
  if (!Object.values(certificate).every((file) => existsSync(file))) return false;
  try {
    return [certificate.authority, certificate.certificate].every((file) => {
      const { validToDate } = new X509Certificate(readFileSync(file));
      return validToDate.getTime() > Date.now() + margin;
    });
  } catch {
    // A file that was cut off or replaced is no certificate: make new ones.
    return false;
  }
}

/** The generator reports to the console; one line of ours says what matters. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const log = console.log;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
