import type { BrowserContext } from '@playwright/test';

/**
 * Writes down what no page of the lab may do: complain on the console, break its own security policy, or ask another
 * origin for anything. The list fills while the pages of the context live.
 */
export async function watch(context: BrowserContext, home: string): Promise<readonly string[]> {
  const complaints: string[] = [];
  context.on('console', (message) => {
    // Playwright itself says that the page may have no service worker (playwright.config.ts), not the page.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(protocol) && origin !== new URL(home).origin) {
      complaints.push(`request to another origin: ${request.url()}`);
    }
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`the security policy forbids ${blockedURI} (${violatedDirective})`);
    });
  });
  return complaints;
}
