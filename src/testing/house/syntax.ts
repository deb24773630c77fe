/** The parts of a parsed file that the tests of the house look at. */

export type SourceFile = {
  /** The path inside src/, with forward slashes. */
  path: string;
  text: string;
};

export type SyntaxNode = { type: string; start: number; [key: string]: unknown };

/** A fault at a place of a file. */
export type SyntaxFinding = { start: number; what: string };

export const nameOf = (node: SyntaxNode): string => String(node.name);

/** Calls `see` for every node that stands for itself: the key in `{ key: 1 }` and `a.key` is only a label. */
export function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  else if (isNode(value)) {
    see(value);
    for (const [key, child] of Object.entries(value)) {
      const isLabel = ['key', 'property', 'label', 'imported', 'exported'].includes(key) && !value.computed;
      if (!isLabel) visit(child, see);
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
