/** @returns whether the text is in the clipboard; a browser may refuse, or have none for a page like this */
export async function copyText(text: string): Promise<boolean> {
  try {
    // It is missing where the page came without encryption.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
