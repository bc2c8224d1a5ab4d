/** An access key as a request brought it. */
interface SentKey {
  readonly key: string;
  /** True where nothing may be changed by it. */
  readonly readsOnly: boolean;
}

/**
 * The access key in an Authorization header: as a bearer token, or as the password of whatever user, the way Power
 * Query and Power BI send it (RFC 7617). A browser sends a password by itself, for other people's pages too, so
 * one of those only reads. Undefined where there is neither.
 */
export function sentKey(header: string): SentKey | undefined {
  const [, scheme = "", credentials = ""] = /^(Bearer|Basic) +(\S+)$/i.exec(header) ?? [];
  if (scheme.toLowerCase() === "bearer") return { key: credentials, readsOnly: false };
  const [, key] = /^[^:]*:(.*)$/s.exec(decoded(credentials)) ?? [];
  return key === undefined ? undefined : { key: key.trim(), readsOnly: true };
}

/** The bytes of a base64 text as characters: a key has ASCII alone, whatever the user's name is spelled in. */
function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return "";
  }
}
