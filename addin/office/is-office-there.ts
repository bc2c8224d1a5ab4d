/** True when office.js has loaded and talks to Excel; false in a browser tab of its own. */
export async function isOfficeThere(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  // In a plain tab office.js is ready with no host at all, which its types do not say.
  return (host as Office.HostType | null) === Office.HostType.Excel;
}
