/** `1 tick`, `2 ticks`. */
export function counted(count: number | string, one: string): string {
  return `${count} ${one}${Number(count) === 1 ? '' : 's'}`;
}
