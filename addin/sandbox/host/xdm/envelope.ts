/** What an add-in's frame and the page around it ask of each other, as JSON text. */
export interface RequestEnvelope {
  readonly _messageType: 0;
  readonly _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister one. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** How the page answers, or tells of an event. */
export interface ResponseEnvelope {
  readonly _messageType: 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: unknown;
  readonly _errorCode: number;
  /** 0 answers a call, 1 delivers an event. */
  readonly _responseType: 0 | 1;
  readonly _serializerVersion: 1;
}

/** The kinds of request. */
export const REQUEST = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

/** Reads a message of the frame; null for anything else that may arrive by `postMessage`. */
export function readRequest(data: unknown): RequestEnvelope | null {
  if (typeof data !== "string") return null;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  if (typeof message !== "object" || message === null) return null;
  const { _messageType, _actionName, _conversationId } = message as Partial<RequestEnvelope>;
  const complete = typeof _actionName === "string" && typeof _conversationId === "string";
  return _messageType === 0 && complete ? (message as RequestEnvelope) : null;
}
