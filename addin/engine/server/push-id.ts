import { bytesToHex } from "@noble/hashes/utils.js";
import type { Environment } from "../environment.ts";

/** A new idempotency key: a version 4 UUID from the environment's random bytes. */
export function newPushId(env: Environment): string {
  const bytes = env.random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
