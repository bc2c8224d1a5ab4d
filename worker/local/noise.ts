/**
 * What `wrangler dev` says that a person at the terminal can do nothing about: that it cannot ask
 * Cloudflare where we are, that a browser has not been told to trust the certificate, and that triggers
 * have to be set off, which `every-minute.ts` does.
 */
const noise = [
  /Unable to fetch the `Request\.cf` object/,
  /getaddrinfo|GetAddrInfoReqWrap|connect E(CONNREFUSED|NETUNREACH|TIMEDOUT)/,
  /TLS handshake failed: received fatal alert/,
  /^\s*at .*\(node:/,
  /Logs were written to/,
  /Scheduled Workers are not automatically triggered/,
  /To manually trigger a scheduled event/,
  /curl "http.*cdn-cgi/,
  /test-cron-triggers-locally/,
  /^\s*$/,
];

/** Whether a line of wrangler's output is worth showing. */
export const isWorthShowing = (line: string): boolean => !noise.some((one) => one.test(line));
