/** The most that Excel on the web takes in one request or gives in one response: 5 MB. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const encoder = new TextEncoder();

/** Whether the JSON text is larger than Excel allows, in bytes of UTF-8. */
export function exceedsPayloadLimit(json: string): boolean {
  if (json.length > PAYLOAD_LIMIT) return true;
  // A UTF-16 unit is at most three bytes.
  return json.length * 3 > PAYLOAD_LIMIT && encoder.encode(json).length > PAYLOAD_LIMIT;
}
