/** What an OData request is refused with. */
export class ODataError extends Error {
  readonly status: 400 | 404 | 501;
  readonly code: string;

  constructor(status: 400 | 404 | 501, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Something that is wrong with a part of the address. */
export const badRequest = (message: string): ODataError =>
  new ODataError(400, "BadRequest", message);

/** Something that the protocol has and we don't: a client does it by itself then. */
export const notImplemented = (message: string): ODataError =>
  new ODataError(501, "NotImplemented", message);
