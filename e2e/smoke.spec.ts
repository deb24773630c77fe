import { expect, test } from '@playwright/test';

// The page as it is, and what its service worker asks for.
test.use({ serviceWorkers: 'allow' });

test('the page opens without an error and without leaving its origin', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && origin !== new URL(baseURL as string).origin) {
      strangers.push(request.url());
    }
  });

  await page.goto('./', { waitUntil: 'networkidle' });

  await expect(page).toHaveTitle(/PBFT Lab/);
  await expect(page.locator('#root')).not.toBeEmpty();
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});

test('the security policy of the page is in force', async ({ page }) => {
  await page.goto('./');

  const inlineScriptRan = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inlineScript = "ran"';
    document.head.append(script);
    return document.documentElement.dataset.inlineScript === 'ran';
  });

  expect(inlineScriptRan).toBe(false);
});
