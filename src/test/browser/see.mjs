// Takes the pictures of the README's EPUB section: the study and the Sorani book of the tests, on a telephone by day and by
// night. A deliberate command: the pictures are looked at before they are committed.
//
//   mvn -Dtest=BrowserTest test && node src/test/browser/see.mjs target/test-publications/browser src/readme
import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { open } from "./reader.mjs";

/** What a picture in a README may weigh, in bytes. */
const MOST = 80_000;
const SHOTS = [
  ["epub-cover", "isis-defection-epub", "cover.xhtml", "light", null],
  ["epub-text-day", "isis-defection-epub", "text-01.xhtml", "light", null],
  ["epub-note-night", "isis-defection-epub", "text-01.xhtml", "dark", "a[role=doc-noteref][id]"],
  ["epub-sorani", "sorani-epub", "text-01.xhtml", "light", null],
];

const [books, pictures] = process.argv.slice(2).map((path) => resolve(path));
mkdirSync(pictures, { recursive: true });
const reader = await open();
await reader.page.setViewport({ width: 360, height: 560 });
for (const [name, book, file, scheme, link] of SHOTS) {
  await reader.scheme(scheme);
  await reader.show(join(books, book, "EPUB"), file);
  await reader.page.evaluate(() => scrollTo(0, 0));
  if (link) {
    await reader.follow(link);
  }
  const path = join(pictures, name + ".png");
  await reader.page.screenshot({ path });
  if (statSync(path).size > MOST) {
    throw new Error(`${path} is larger than ${MOST} bytes`);
  }
}
await reader.close();
