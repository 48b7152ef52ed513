// Opens every file of unpacked EPUBs in headless Chromium as a reader does, and prints what is wrong, a line each: a page
// that is wider than the screen, text that fades into its ground, a note that leads nowhere, a map without words.
// The last line says what was looked at. BrowserTest runs it; .ci/install-epub-tools installs what it needs.
//
//   node src/test/browser/check.mjs <folder with an unpacked EPUB>…
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { open } from "./reader.mjs";

/** Contrast of text of usual size, WCAG 2.1, 1.4.3. */
const CONTRAST = 4.5;
const SCREENS = [["phone", 390, 844], ["tablet", 820, 1180], ["desktop", 1280, 900]];

/** Elements that stick out of the page at the side, but for those in a box that scrolls by itself. */
const sticksOut = () => {
  const scrolls = (element) => element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const out = [...document.body.querySelectorAll("*")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !element.closest("svg") && !scrolls(element.parentElement);
  }).map((element) => element.localName + (element.id ? "#" + element.id : ""));
  const wider = document.documentElement.scrollWidth - innerWidth;
  return wider > 0 ? [...out, `the page, by ${wider} px`] : out;
};

/** Texts whose colour is too near to that of their ground. */
const fades = (least) => {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.background = "Canvas";
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (colour) => numbers(colour).slice(0, 3).map((channel) => channel / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    const colour = element ? getComputedStyle(element).backgroundColor : canvas;
    return element && numbers(colour)[3] === 0 ? ground(element.parentElement) : colour;
  };
  const faults = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() && !element.closest("svg, [hidden]")) {
      const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))].sort((x, y) => y - x);
      const ratio = (a + 0.05) / (b + 0.05);
      if (ratio < least) {
        faults.add(`${element.localName}.${element.className} has a contrast of ${ratio.toFixed(1)}`);
      }
    }
  }
  return [...faults];
};

/** Maps without a title and a description that are read out. */
const mute = () => [...document.querySelectorAll("svg.map")].filter((map) => ["aria-labelledby", "aria-describedby"]
  .some((name) => !document.getElementById(map.getAttribute(name))?.textContent.trim()) || map.getAttribute("role") !== "img")
  .map(() => "a map has no title or no description")
  .concat([...document.querySelectorAll("img:not([alt])")].map((img) => `${img.src} has no alt`));

const seen = { files: 0, notes: 0, maps: 0, boxes: 0 };
const faults = [];
const reader = await open();
const page = reader.page;
try {
  for (const folder of process.argv.slice(2).map((path) => resolve(path))) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".xhtml")).sort()) {
      const tell = (state, found) => found.forEach((what) => faults.push(`${join(folder, file)} (${state}): ${what}`));
      await reader.show(folder, file);
      seen.files++;
      for (const [name, width, height] of SCREENS) {
        await page.setViewport({ width, height });
        tell(name, await page.evaluate(sticksOut));
        if (name === "phone") {
          seen.boxes += await page.$$eval("pre, .scroll", (boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
        }
      }
      for (const scheme of ["light", "dark"]) {
        await reader.scheme(scheme);
        tell(scheme, await page.evaluate(fades, CONTRAST));
      }
      tell("read out", await page.evaluate(mute));
      seen.maps += (await page.$$("svg.map")).length;
      tell("fonts", await page.evaluate(() => [...document.fonts].filter((font) => font.status === "error").map((font) => `${font.family} does not load`)));
      await page.setViewport({ width: 390, height: 844 });
      await page.evaluate(() => { document.documentElement.style.fontSize = "300%"; });
      tell("300 %", await page.evaluate(sticksOut));
      for (const mark of await page.$$eval("a[role=doc-noteref][id]", (marks) => marks.map((each) => each.id))) {
        await reader.show(folder, file);
        const note = await reader.follow(`[id="${mark}"]`);
        const back = await reader.follow(":target [role=doc-backlink]");
        seen.notes++;
        if (mark !== note + "-mark" || back !== mark) {
          tell("notes", [`${mark} leads to "${note}" and back to "${back}"`]);
        }
      }
    }
  }
} finally {
  await reader.close();
}
faults.forEach((fault) => console.log(fault));
console.log(`${seen.files} files, ${seen.notes} notes, ${seen.maps} maps, ${seen.boxes} boxes that scroll`);
process.exit(faults.length ? 1 : 0);
