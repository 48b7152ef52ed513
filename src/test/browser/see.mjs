// Shows an unpacked EPUB in headless Chromium as a reader sees it: phone, tablet and desktop, light and dark, very large
// letters, and a note followed and returned from. Not part of `mvn verify`; .ci/install-epub-tools installs what it needs.
//
//   mkdir -p target/see && (cd target/see && unzip -qo ../publications/isis-defection/isis-defection-epub.epub)
//   node src/test/browser/see.mjs target/see/EPUB target/see/pictures
import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { homedir } from "node:os";
import { pathToFileURL } from "node:url";

const tools = process.env.QELEM_EPUB_TOOLS ?? join(homedir(), ".cache/qelem/epub-tools");
const puppeteer = createRequire(join(tools, "package.json"))("puppeteer");
const [folder, pictures] = process.argv.slice(2).map((path) => resolve(path));
mkdirSync(pictures, { recursive: true });

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await browser.newPage();
const open = (file) => page.goto(pathToFileURL(join(folder, file)).href);
const shoot = (name) => page.screenshot({ path: join(pictures, name + ".png") });

for (const [name, width, height, scale] of [["phone", 390, 844, 2], ["tablet", 820, 1180, 1], ["desktop", 1280, 900, 1]]) {
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const file of ["cover", "nav", "text-01", "text-02"]) {
      await open(file + ".xhtml");
      await page.evaluate(() => document.fonts.ready);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) {
        throw new Error(`${file} is ${overflow} px wider than a ${name}`);
      }
      await shoot(`${file}-${name}-${scheme}`);
      for (const figure of name === "phone" || scheme === "light" ? await page.$$("figure") : []) {
        const id = await figure.evaluate((element) => element.id);
        await figure.screenshot({ path: join(pictures, `${file}-${name}-${scheme}-${id}.png`) });
      }
    }
  }
}

await page.setViewport({ width: 390, height: 844, deviceScaleFactor: 2 });
await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
await open("text-01.xhtml");
await page.evaluate(() => { document.documentElement.style.fontSize = "300%"; });
const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
if (overflow > 0) {
  throw new Error(`at 300 % the text is ${overflow} px wider than a phone`);
}
await shoot("text-01-phone-300-percent");

await open("text-01.xhtml");
const marks = await page.$$eval("a[role=doc-noteref]", (all) => all.map((mark) => mark.id));
for (const id of marks) {
  await page.evaluate((mark) => document.getElementById(mark).click(), id);
  const note = await page.evaluate(() => document.querySelector(":target")?.id ?? "");
  await page.evaluate(() => document.querySelector(":target [role=doc-backlink]").click());
  const back = await page.evaluate(() => document.querySelector(":target")?.id ?? "");
  if (id !== note + "-mark" || back !== id) {
    throw new Error(`${id} leads to ${note} and back to ${back}`);
  }
}
await page.evaluate((mark) => document.getElementById(mark).click(), marks[0]);
await shoot("note-followed");
await browser.close();
console.log(`${marks.length} notes of text-01.xhtml followed and returned from; pictures in ${pictures}`);
