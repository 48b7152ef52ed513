// Whether EPUBs can be used by people with disabilities, by Ace by DAISY. All books share one Chromium, whose start takes longer
// than to look at most of them. What it prints is described in ../report/Report.java. .ci/install-epub-tools installs what it needs.
//
//   node judge.mjs <folder of the installation> <book>…
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Books at a time; Ace looks at four files of each at a time. */
const AT_ONCE = 2;

const [tools, ...books] = process.argv.slice(2);
const require = createRequire(join(tools, "node_modules/@daisy/ace-cli/package.json"));
const ace = require("@daisy/ace-core");
const runner = require("@daisy/ace-axe-runner-puppeteer");
const winston = require("winston");
const { version } = require("@daisy/ace-meta/package");

winston.configure({ silent: true, transports: [new winston.transports.Console({ silent: true })] });
const print = process.stdout.write.bind(process.stdout);
// Without a folder for it, Ace prints its own report.
process.stdout.write = () => true;
// The parent never writes: when its end of the pipe closes, it has ended.
process.stdin.on("end", () => process.exit(1)).resume();

const line = (...fields) => print(fields.map((field) => String(field).replace(/\s+/g, " ")).join("\t") + "\n");

const judge = async (book, number) => {
  const entries = [];
  const run = (url, scripts, contents, folder) => {
    entries.push(relative(folder, fileURLToPath(url)).replaceAll("\\", "/"));
    return runner.run(url, scripts, contents, folder);
  };
  const [, report] = await ace(book, { cwd: process.cwd() }, { ...runner, run, launch: async () => {}, close: async () => {} });
  for (const { "earl:testSubject": { url }, assertions } of report.assertions) {
    // Ace names a text from the folder of the package document, and that from the root.
    const entry = entries.filter((path) => path.endsWith("/" + url)).sort((one, other) => one.length - other.length)[0] ?? url;
    for (const { "earl:test": test, "earl:result": result } of assertions) {
      if (result["earl:outcome"] === "fail") {
        line("finding", number, "error", test["dct:title"], [test.help["dct:description"], result.html].filter(Boolean).join(": "), 1, "", entry, 0, 0);
      }
    }
  }
  line("judged", number, `accessibility by Ace ${version}`);
};

await runner.launch();
const left = books.entries();
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  for (const [number, book] of left) {
    await judge(book, number).catch((error) => line("refused", number, error?.message ?? error));
  }
}));
await runner.close();
process.exit(0);
