import { expect, test } from './test.ts';

/** Pictures are compared where the same fonts are: letters of other systems are other pixels. */
test.skip(process.platform !== 'linux', 'the pictures were taken with the fonts of Debian');

// Taking a picture writes a style sheet into the page, which its security policy forbids.
test.use({ bypassCSP: true, viewport: { width: 1280, height: 1600 }, trace: 'off' });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`row 24: every mark is told apart without colour (${colorScheme})`, async ({ lab }) => {
    await lab.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lab.open();
    await lab.button(lab.texts.controls.legend).click();
    await expect(lab.dialog.getByRole('listitem').first()).toBeVisible();
    const protocol = await lab.page.context().newCDPSession(lab.page);
    await protocol.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });

    await expect(lab.dialog).toHaveScreenshot(`legend-${colorScheme}.png`, { maxDiffPixels: 0 });
  });
}
