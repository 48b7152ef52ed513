// A reader's window: headless Chromium, driven by the puppeteer that .ci/install-epub-tools installs.
import { createRequire } from "node:module";
import { join } from "node:path";
import { homedir } from "node:os";
import { pathToFileURL } from "node:url";

const tools = process.env.QELEM_EPUB_TOOLS ?? join(homedir(), ".cache/qelem/epub-tools");

export async function open() {
  const puppeteer = createRequire(join(tools, "package.json"))("puppeteer");
  const browser = await puppeteer.launch({
    timeout: 120_000,
    executablePath: process.env.PUPPETEER_EXECUTABLE_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
  const page = await browser.newPage();
  return {
    page,
    /** Opens a file of an unpacked EPUB, and waits for its fonts; the page as it is shown already, if it is that. */
    async show(folder, file) {
      const address = pathToFileURL(join(folder, file)).href;
      if (page.url().split("#")[0] !== address) {
        await page.goto(address);
        await page.evaluate(async () => { await document.fonts.ready; });
      }
    },
    /** By day ("light") or by night ("dark"). */
    async scheme(name) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: name }]);
    },
    /** Follows a link, to another file if need be; the id of where it leads, or nothing where there is no such link. */
    async follow(selector) {
      if (!(await page.$(selector))) {
        return "";
      }
      const leaves = await page.$eval(selector, (link) => link.href.split("#")[0] !== location.href.split("#")[0]);
      const arrived = leaves ? page.waitForNavigation() : null;
      await page.$eval(selector, (link) => link.click());
      await arrived;
      return page.evaluate(() => document.querySelector(":target")?.id ?? "");
    },
    close: () => browser.close(),
  };
}
