// Loaded before a command's own files, which an older Node can't even read: plain JavaScript, no imports.
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  console.error(
    `The project's tools need Node 24, and this is ${process.version}. npm ci brings Node 24 along, unless it is told --ignore-scripts or its optional parts are left out: run npm ci again, or install Node 24.`,
  );
  process.exit(1);
}
