/**
 * Bytes as the body of a response, each made when the client wants it. What goes wrong on the way breaks the
 * transfer off: half a file is never taken for a whole one.
 */
export function streamed(
  bytes: AsyncGenerator<Uint8Array, void>,
  onFailure: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await bytes.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        } catch (error) {
          onFailure(error);
          controller.error(error);
        }
      },
      async cancel() {
        await bytes.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
