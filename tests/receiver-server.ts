import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** What a message looked like to a receiver. */
export interface ReceivedMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const json = (body: unknown) => (response: ServerResponse) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(body));
};
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(code, headers).end("no");
  };

/** What receivers do, by the beginning of the last word of their address: good ones, and every bad one. */
const answers: Readonly<Record<string, Answer>> = {
  // Each robot's own way to say that all is well.
  good: json({ errcode: 0, errmsg: "ok", code: 0, msg: "success" }),
  code: json({ errcode: 310000, errmsg: "sign not match", code: 19021, msg: "sign match fail" }),
  often: json({ errcode: 45009, errmsg: "api freq out of limit", code: 11232 }),
  garbage: (response) => response.end("<html>Welcome to the hotel"),
  array: json([]),
  refuses: status(403),
  waits: status(429, { "retry-after": "600" }),
  breaks: status(500),
  elsewhere: status(302, { location: "/hook/good-elsewhere" }),
  slow: () => undefined,
  drips: (response) => {
    response.writeHead(200).write("{");
  },
  endless: (response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(4096)));
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  },
  cuts: (response) => response.socket?.destroy(),
};

/** Receivers of every kind on this machine's loopback: its address. GET tells what one has received. */
export function startReceivers(): Promise<string> {
  const received: ReceivedMessage[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    if (request.method === "GET") {
      const word = decodeURIComponent(url.slice(1));
      json(received.filter((message) => message.url.includes(word)))(response);
      return;
    }
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (part: string) => (body += part));
    request.on("end", () => {
      received.push({ url, headers: request.headers as Record<string, string>, body });
      const [, word = ""] = /[/=]([a-z]+)-[^/=]*$/.exec(url.replace(/&timestamp.*/, "")) ?? [];
      (answers[word] ?? status(404))(response, request);
    });
  });
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`);
    });
  });
}
