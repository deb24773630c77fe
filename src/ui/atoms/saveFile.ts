/** Has the browser save a file. A text is JSON unless its media type is given. @returns false where it refuses */
export function saveFile(content: string | Blob, name: string, mediaType = 'application/json'): boolean {
  try {
    const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = name;
    anchor.click();
    URL.revokeObjectURL(address);
    return true;
  } catch {
    return false;
  }
}
