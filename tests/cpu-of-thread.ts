/** Milliseconds of CPU that this thread has used: other programs on the machine make them no more. */
export function cpuOfThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
