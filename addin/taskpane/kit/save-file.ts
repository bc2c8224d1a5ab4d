/** So long a browser may take to fetch what it saves, in milliseconds. */
const KEPT = 60_000;

/** Has the browser save a file; a host that lets nothing be saved does nothing, and does not say so. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
