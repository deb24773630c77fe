import type { SyntaxFinding, SyntaxNode } from './syntax.ts';
import { nameOf, visit } from './syntax.ts';

const impureNames = new Set([
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Promise'],
  ...['requestAnimationFrame', 'requestIdleCallback', 'window', 'document', 'navigator', 'location', 'localStorage'],
  ...['sessionStorage', 'crypto', 'fetch', 'Worker', 'globalThis', 'self', 'process', 'console'],
]);

/**
 * Uses of what a pure folder must not use. A name that the file declares for itself is its own; the price of doing
 * without scopes is that the same file could then also reach for the global one.
 */
export function impuritiesOf(root: SyntaxNode): SyntaxFinding[] {
  const declared = declaredNames(root);
  const findings: SyntaxFinding[] = [];
  const report = ({ start }: SyntaxNode, what: string) => findings.push({ start, what });
  visit(root, (node) => {
    if (node.type === 'Identifier' && impureNames.has(nameOf(node)) && !declared.has(nameOf(node)))
      report(node, nameOf(node));
    if (node.async === true) report(node, 'async');
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await === true))
      report(node, 'await');
    if (takesRandomFromMath(node)) report(node, 'Math.random');
  });
  return findings;
}

function takesRandomFromMath(node: SyntaxNode): boolean {
  const from = (node.type === 'MemberExpression' ? node.object : node.init) as SyntaxNode | null | undefined;
  if (from?.type !== 'Identifier' || nameOf(from) !== 'Math') return false;
  if (node.type === 'VariableDeclarator') return true;
  const property = node.property as SyntaxNode;
  return nameOf(property) === 'random' || property.value === 'random';
}

function declaredNames(root: SyntaxNode): Set<string> {
  const names = new Set<string>();
  const collect = (pattern: unknown) =>
    visit(pattern, (node) => {
      if (node.type === 'Identifier') names.add(nameOf(node));
    });
  visit(root, (node) => {
    if (node.type === 'VariableDeclarator') collect(node.id);
    if (Array.isArray(node.params)) collect(node.params);
    if (/^Import(Default|Namespace)?Specifier$/.test(node.type)) collect(node.local);
    if (/^Function|^TSTypeAlias/.test(node.type)) collect(node.id);
  });
  return names;
}
