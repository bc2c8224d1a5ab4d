import type { ExcelHost } from "../excel-host.ts";
import { INVOCATION, type RichApiMessage } from "../events/rich-api-message.ts";
import { FAULT } from "../faults.ts";
import {
  DISPATCH,
  dispatchId,
  readCompletedCommand,
  readRichApiCall,
  readSavedSettings,
} from "./dda-method.ts";
import type { DocumentSettings, SerializedSetting } from "./document-settings.ts";
import { readRequest, REQUEST, type RequestEnvelope, type ResponseEnvelope } from "./envelope.ts";
import { focusRequest, NOTIFY_HOST, readPaneExit, type PaneExit } from "./host-actions.ts";
import type { RibbonCommands } from "./ribbon-commands.ts";

/** How office.js knows that a message asks for an action. */
const ACTION = { category: 2, type: 1000 } as const;

/** What a conversation needs. */
export interface ConversationOptions {
  readonly id: string;
  readonly host: ExcelHost;
  readonly settings: DocumentSettings;
  readonly commands: RibbonCommands;
  /** The origin of the page that plays Excel. */
  readonly origin: string;
  /** What the frame is told when it starts. */
  appContext(settings: readonly SerializedSetting[]): unknown;
  /** The person leaves the pane by keyboard. */
  leave(exit: PaneExit): void;
  /** Sends a message to the frame. */
  post(message: string): void;
}

/** One load of the add-in's frame: its calls are answered, its events delivered. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #events = new Map<string, RequestEnvelope>();
  readonly #stopListening: () => void;
  #sequence = 0;

  constructor(options: ConversationOptions) {
    this.#options = options;
    const stopMessages = options.host.listen((messages) => this.#deliver(messages));
    const stopSelection = options.host.session.workbook.listen((event) => {
      // Workbook.onSelectionChanged still goes the way of the older, common API.
      if (event.type === "selection") this.#fire("documentSelectionChanged", {});
    });
    this.#stopListening = () => {
      stopMessages();
      stopSelection();
    };
  }

  /** Takes a message that came from the frame; anything that isn't office.js's is left alone. */
  receive(data: unknown): void {
    const request = readRequest(data);
    if (!request || request._conversationId !== this.#options.id) return;
    switch (request._actionType) {
      case REQUEST.registerEvent:
        this.#register(request);
        break;
      case REQUEST.unregisterEvent:
        this.#events.delete(request._actionName);
        this.#reply(request, { Error: 0, Version: 1 });
        break;
      default:
        void this.#invoke(request);
    }
  }

  /** Gives the focus to the pane's first control. */
  focus(): void {
    this.#options.post(JSON.stringify(focusRequest(this.#options.id)));
  }

  /** Runs an action that the add-in associated, as a key of its own does; nobody hears when it is done. */
  runAction(action: string): void {
    const entry = [ACTION.category, ACTION.type, "", JSON.stringify([action]), ++this.#sequence];
    this.#fire("richApiMessage", { ArrayData: [entry] });
  }

  /** Ends the conversation. */
  close(): void {
    this.#stopListening();
    this.#events.clear();
    this.#options.commands.disconnect();
  }

  #register(request: RequestEnvelope): void {
    this.#events.set(request._actionName, request);
    this.#reply(request, { Error: 0, Version: 1 });
    if (request._actionName === "appCommandInvoked") {
      this.#options.commands.connect((data) => this.#fire("appCommandInvoked", data));
    }
  }

  async #invoke(request: RequestEnvelope): Promise<void> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#reply(request, this.#options.appContext(this.#options.settings.load()));
      case "executeMethod":
        return this.#reply(request, await this.#execute(request._data));
      case NOTIFY_HOST: {
        const exit = readPaneExit(request._data);
        if (exit) this.#options.leave(exit);
        return this.#reply(request, null);
      }
      default:
        return this.#reply(request, null);
    }
  }

  async #execute(data: unknown): Promise<Readonly<Record<string, unknown>>> {
    const { host, settings, commands } = this.#options;
    switch (dispatchId(data)) {
      case DISPATCH.richApi: {
        const { body, flags } = readRichApiCall(data);
        const answer = await host.execute(body, flags);
        if ("fault" in answer) return { Error: answer.fault, Version: 1 };
        const headers = ["Content-Type", "application/json"];
        return { Error: 0, Version: 1, Data: [200, headers, answer.json] };
      }
      case DISPATCH.saveSettings:
        settings.save(readSavedSettings(data));
        return { Error: 0, Version: 1 };
      case DISPATCH.loadSettings: {
        const loaded = settings.load().map(([Name, Value]) => ({ Name, Value }));
        return { Error: 0, Version: 1, Properties: { Settings: loaded } };
      }
      case DISPATCH.commandCompleted:
        commands.complete(readCompletedCommand(data));
        return { Error: 0, Version: 1 };
      default:
        return { Error: FAULT.internalError, Version: 1 };
    }
  }

  #deliver(messages: readonly RichApiMessage[]): void {
    const entryOf = ({ category, type, targetId, payload }: RichApiMessage) => [
      category,
      type,
      targetId,
      JSON.stringify(payload),
      ++this.#sequence,
    ];
    // Calls of functions come many in one, events one by one.
    const [calls, events] = [true, false].map((isCall) =>
      messages.filter(({ category }) => (category === INVOCATION.category) === isCall),
    );
    if (calls !== undefined && calls.length > 0)
      this.#fire("richApiMessage", { ArrayData: calls.map(entryOf) });
    for (const message of events ?? [])
      this.#fire("richApiMessage", { ArrayData: [entryOf(message)] });
  }

  #fire(name: string, data: unknown): void {
    const registration = this.#events.get(name);
    if (registration) this.#send(registration, data, 1);
  }

  #reply(request: RequestEnvelope, data: unknown): void {
    this.#send(request, data, 0);
  }

  #send(request: RequestEnvelope, data: unknown, responseType: 0 | 1): void {
    const message: ResponseEnvelope = {
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _origin: this.#options.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.#options.post(JSON.stringify(message));
  }
}
