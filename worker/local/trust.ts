import { readFileSync } from "node:fs";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { CertificateStatus, getCaCertificateStatus } from "office-addin-dev-certs";
import { certificate } from "./certificate.ts";

/** Lets this process call https://localhost; says nothing about browsers or Excel. */
export function trustOwnCertificate(): void {
  setDefaultCACertificates([
    ...getCACertificates("default"),
    readFileSync(certificate.authority, "utf8"),
  ]);
}

/** Whether this machine's browsers and Excel trust the certificate; false when it is unknown. */
export function machineTrustsCertificate(): boolean {
  try {
    return getCaCertificateStatus().status === CertificateStatus.Installed;
  } catch {
    return false;
  }
}
