/** Has the browser save a JSON text as a file. @returns false where it refuses */
export function saveFile(text: string, name: string): boolean {
  try {
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
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
