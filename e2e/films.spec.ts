import { unzipSync } from 'fflate';
import { GifReader } from 'omggif';
import { aboutRun } from '../src/export/about.ts';
import { films } from '../src/export/films/index.ts';
import { wholeRun } from '../src/export/format.ts';
import { formats } from '../src/export/index.ts';
import { fittingStretch, framePicture, framesOf, reelOf } from '../src/export/reel.ts';
import { light } from '../src/export/svgParts.ts';
import { fourComputers } from '../src/lessons/lessons/fourComputers.ts';
import type { Lab } from './lab.ts';
import { historyOf, scenarioNamed } from './lab.ts';
import { saved } from './saved.ts';
import { expect, test } from './test.ts';

const figure = historyOf('figure');

test('a stretch of the run leaves as an animation', { tag: '@chromium' }, async ({ lab, browser }) => {
  await lab.open({ scenario: 'figure', step: 12 });
  const link = await lab.share();
  await chooseStretch(lab, 1, 12);
  const { name, bytes } = await saved(lab, lab.words.formats.animation('SVG'));
  expect(name).toBe('figure-12.animated.svg');
  const about = aboutRun(scenarioNamed('figure').setup, lab.texts.scenarios.figure.title, link);
  const text = formats.animatedSvg.write(figure, { first: 0, last: 11 }, about, lab.texts);
  expect(bytes.toString()).toBe(text);
  // One frame is seen at a time; the last one by readers who want no motion.
  const frames = text.match(/<g /g)?.length ?? 0;
  for (const [reducedMotion, seen] of [
    ['no-preference', 'frame-1'],
    ['reduce', `frame-${frames - 1}`],
  ] as const) {
    const page = await browser.newPage({ reducedMotion });
    await page.setContent(text);
    expect(await page.evaluate(framesSeenAt, 900)).toEqual([seen]);
    await page.close();
  }
});

/** In the page: the frames that are seen so many milliseconds after the start. */
function framesSeenAt(time: number): string[] {
  for (const animation of document.getAnimations()) {
    animation.pause();
    animation.currentTime = time;
  }
  const frames = [...document.querySelectorAll('g[id^=frame-]')];
  return frames.filter((frame) => getComputedStyle(frame).visibility === 'visible').map(({ id }) => id);
}

async function chooseStretch(lab: Lab, from: number, to: number): Promise<void> {
  await lab.dialog.getByRole('spinbutton', { name: lab.words.formats.fromStep }).fill(String(from));
  await lab.dialog.getByRole('spinbutton', { name: lab.words.formats.toStep }).fill(String(to));
}

/** Lesson 1, whose run is not all there while it is played. */
const lessonRun = historyOf(fourComputers.run);

test('the run of lesson 1 leaves as a GIF that fits in any chat', { tag: ['@chromium', '@all'] }, async ({ lab }) => {
  await lab.open({ scenario: fourComputers.run, step: 3 });
  const link = await lab.share();
  const { name, bytes } = await saved(lab, films.gif.name);
  expect(name).toBe(`clear-${lessonRun.steps.length}.gif`);
  expect(bytes.length).toBeLessThanOrEqual(8_000_000);
  expect(bytes.toString()).toContain(link);
  // Its pictures are those of the animation in SVG, each as long as there.
  const frames = framesOf(lessonRun, wholeRun(lessonRun));
  const reader = new GifReader(bytes);
  expect(reader.loopCount()).toBe(0);
  const delays = frames.map((_, index) => reader.frameInfo(index).delay);
  expect(delays).toEqual(frames.map(({ from, to }) => 10 * (to - from)));
  expect(reader.numFrames()).toBe(frames.length);
  const { savedFilm } = lab.words.formats;
  const megabytes = Number((bytes.length / 1e6).toPrecision(2));
  await expect(lab.dialog.getByText(savedFilm(name, frames.length, megabytes))).toBeVisible();
  // The last picture shows what the page paints of it: white around, and every colour of a kind in it.
  const points = new Uint8Array(reader.width * reader.height * 4);
  for (const index of frames.keys()) reader.decodeAndBlitFrameRGBA(index, points);
  const colours = new Set<string>();
  for (let at = 0; at < points.length; at += 4) colours.add(Buffer.from(points.subarray(at, at + 3)).toString('hex'));
  for (const kind of ['page', 'pre-prepare', 'prepare', 'commit', 'reply'] as const) {
    expect(
      [...colours].some((colour) => isNear(colour, light[kind])),
      kind,
    ).toBe(true);
  }
});

/** True if two colours are the same to the eye: a GIF rounds them. */
function isNear(colour: string, other: string): boolean {
  const partsOf = (text: string): number[] => [0, 2, 4].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
  const [one, two] = [partsOf(colour), partsOf(other.slice(1))];
  return one.every((part, index) => Math.abs(part - (two[index] ?? 0)) <= 8);
}

test('a stretch leaves as pictures with numbers and sentences, and each says where it comes from', {
  tag: ['@chromium', '@all'],
}, async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 12 });
  const link = await lab.share();
  await chooseStretch(lab, 3, 9);
  await lab.dialog.getByRole('checkbox', { name: lab.words.formats.withCaption }).check();
  const about = aboutRun(scenarioNamed('figure').setup, lab.texts.scenarios.figure.title, link);
  const stretch = { first: 2, last: 8 };
  const captioned = { ...about, isInPicture: true };
  const reel = reelOf(figure, stretch, captioned, lab.texts);
  const vector = await saved(lab, films.svgFrames.name);
  expect(vector.name).toBe('figure-3-9.svg.zip');
  const files = unzipSync(vector.bytes);
  const pictures = Object.entries(files).filter(([name]) => name.endsWith('.svg'));
  expect(pictures.map(([, file]) => Buffer.from(file).toString())).toEqual(
    reel.frames.map((frame) => framePicture(reel, frame, captioned)),
  );
  const captions = Buffer.from(files['captions.txt'] ?? '').toString();
  for (const frame of reel.frames) expect(captions).toContain(reel.sentence(frame));

  const painted = unzipSync((await saved(lab, films.pngFrames.name)).bytes);
  expect(Object.keys(painted)).toEqual(Object.keys(files).map((name) => name.replace('.svg', '.png')));
  const first = Buffer.from(painted['frame-001.png'] ?? '');
  expect(first.readUInt32BE(16)).toBe(Math.round(reel.box[2] * 2));
  expect(first.toString()).toContain(`URL\0\0\0\0\0${link}`);
  // The same is said in the picture of the step; the browser, which checks every part of it, still shows it.
  const { bytes } = await saved(lab, 'PNG');
  expect(bytes.toString()).toContain(`URL\0\0\0\0\0${link}`);
  const width = await lab.page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  );
  expect(width).toBe(bytes.readUInt32BE(16));
});

test('a film may be cancelled, and one that cannot be made says why; the next one is made all the same', {
  tag: ['@chromium', '@all'],
}, async ({ lab }) => {
  await lab.open({ scenario: 'figure', step: 12 });
  await lab.share();
  const { filmsFailed, cancel, noStretch, stretchTooLong, making } = lab.words.formats;
  const button = lab.dialog.getByRole('button', { name: films.gif.name, exact: true });

  await chooseStretch(lab, 9, 3);
  await expect(lab.dialog.getByRole('alert')).toHaveText(noStretch(figure.steps.length));
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await chooseStretch(lab, 1, 12);
  await expect(lab.dialog.getByRole('alert')).toHaveCount(0);

  // The first picture is painted when the test lets it.
  await lab.page.evaluate(() => {
    const { decode } = Image.prototype;
    Image.prototype.decode = async function () {
      await new Promise((paint) => Object.assign(window, { paint }));
      Image.prototype.decode = decode;
      return decode.call(this);
    };
  });
  await button.click();
  await expect(lab.dialog.getByText(making(0, framesOf(figure, { first: 0, last: 11 }).length))).toBeVisible();
  const cancelling = lab.dialog.getByRole('button', { name: cancel, exact: true });
  await expect(cancelling).toBeFocused();
  await cancelling.click();
  await lab.page.evaluate(() => (window as unknown as { paint(): void }).paint());
  await expect(lab.dialog.getByText(filmsFailed.cancelled)).toBeVisible();
  await expect(button).toBeFocused();

  await lab.page.evaluate(() => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = () => {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
      throw new RangeError('Out of memory');
    };
  });
  await button.click();
  await expect(lab.dialog.getByText(filmsFailed.noRoom)).toBeVisible();
  expect((await saved(lab, films.gif.name)).name).toBe('figure-12.gif');
  await lab.closeDialog();

  const long = historyOf('lossy');
  await lab.open({ scenario: 'lossy', step: long.steps.length });
  await lab.share();
  await chooseStretch(lab, 1, long.steps.length);
  const { first, last } = fittingStretch(long, long.steps.length - 1);
  await expect(lab.dialog.getByRole('alert')).toHaveText(stretchTooLong(first + 1, last + 1));
});
