import type { SyntaxFinding, SyntaxNode } from './syntax.ts';
import { nameOf, visit } from './syntax.ts';

/** Elements whose words no translator exchanges, or that hold nothing but words. */
const wordsOnly = ['text', 'tspan', 'title', 'option'];

/**
 * Words that stand beside something else in an element. A translator in the browser exchanges their text node for an
 * element of its own: React then changes a node that nobody sees, or fails to find one, and the page breaks. In an
 * element of their own they are exchanged as a whole.
 */
export function bareWordsOf(root: SyntaxNode): SyntaxFinding[] {
  const elements = elementsByName(root);
  const findings: SyntaxFinding[] = [];
  visit(root, (node) => {
    if (!isElement(node) || wordsOnly.includes(tagOf(node))) return;
    const children = (node.children as SyntaxNode[]).filter((child) => !isNothing(child));
    if (children.length < 2) return;
    for (const child of children) {
      if (holdsWords(child, elements)) findings.push({ start: child.start, what: 'has words beside an element' });
    }
  });
  return findings;
}

const isElement = ({ type }: SyntaxNode): boolean => type === 'JSXElement' || type === 'JSXFragment';

function tagOf(node: SyntaxNode): string {
  const opening = node.openingElement as { readonly name: SyntaxNode } | undefined;
  return opening ? nameOf(opening.name) : '';
}

/** White space at the ends of lines, and comments. */
function isNothing(child: SyntaxNode): boolean {
  if (child.type === 'JSXText') return /^\s*\n\s*$/.test(String(child.value));
  return child.type === 'JSXExpressionContainer' && (child.expression as SyntaxNode).type === 'JSXEmptyExpression';
}

function holdsWords(child: SyntaxNode, elements: ReadonlySet<string>): boolean {
  if (child.type === 'JSXText') return String(child.value).trim() !== '';
  if (child.type !== 'JSXExpressionContainer') return false;
  return resultsOf(child.expression as SyntaxNode).some((result) => isWords(result, elements));
}

/** The values that an expression may come to: each branch of a choice. */
function resultsOf(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.type) {
    case 'ParenthesizedExpression':
      return resultsOf(node.expression as SyntaxNode);
    case 'ConditionalExpression':
      return [...resultsOf(node.consequent as SyntaxNode), ...resultsOf(node.alternate as SyntaxNode)];
    case 'LogicalExpression':
      return [
        ...(node.operator === '&&' ? [] : resultsOf(node.left as SyntaxNode)),
        ...resultsOf(node.right as SyntaxNode),
      ];
    default:
      return [node];
  }
}

function isWords(node: SyntaxNode, elements: ReadonlySet<string>): boolean {
  if (isElement(node)) return false;
  if (node.type === 'Literal') return typeof node.value !== 'object' && String(node.value).trim() !== '';
  if (node.type === 'Identifier')
    return !['children', 'undefined'].includes(nameOf(node)) && !elements.has(nameOf(node));
  // A list of elements.
  const callee = node.type === 'CallExpression' ? (node.callee as SyntaxNode) : null;
  return !(callee?.type === 'MemberExpression' && ['map', 'flatMap'].includes(nameOf(callee.property as SyntaxNode)));
}

/** The names of values that are elements. */
function elementsByName(root: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(root, (node) => {
    if (node.type !== 'VariableDeclarator' || !node.init) return;
    if (resultsOf(node.init as SyntaxNode).some(isElement)) names.add(nameOf(node.id as SyntaxNode));
  });
  return names;
}
