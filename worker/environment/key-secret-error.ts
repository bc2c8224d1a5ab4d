/** A shorter secret could be tried out, */
const LEAST_LENGTH = 32;
/** and so could one that repeats the same few characters. */
const LEAST_DIFFERENT = 8;

/**
 * What is wrong with a secret to seal by: `no-key-secret` when there is none or it is blank,
 * `weak-key-secret` when it could be tried out; undefined when it will do. Blanks at its ends, and all
 * but one in a row, make it no longer.
 */
export function keySecretError(secret: unknown): "no-key-secret" | "weak-key-secret" | undefined {
  const text = typeof secret === "string" ? secret.trim().replace(/\s+/g, " ") : "";
  if (text === "") return "no-key-secret";
  const isWeak = text.length < LEAST_LENGTH || new Set(text).size < LEAST_DIFFERENT;
  return isWeak ? "weak-key-secret" : undefined;
}
