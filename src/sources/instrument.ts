import { parseSync } from 'vite';

/** Reads a file of rules: its functions as texts, and a copy of it that reports each statement when it is run. */

/** A function of a rule, with the comment above it. */
export interface RuleText {
  /** From the folder of the protocols: `pbft/rules/gates.ts`. */
  readonly path: string;
  readonly name: string;
  /** The number of its first line in the file, from 1; the comment counts. */
  readonly line: number;
  readonly text: string;
  readonly statements: readonly StatementPlace[];
}

export interface StatementPlace {
  /** Its name in reports. */
  readonly id: string;
  /** Its first and its last line in the file, from 1. */
  readonly from: number;
  readonly to: number;
  /** True where it writes a note: what a step tells comes from such a line. */
  readonly speaks: boolean;
}

export interface Instrumented {
  readonly code: string;
  readonly texts: readonly RuleText[];
}

/** The part of a syntax tree (ESTree) that is looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

/** The function that is called for each statement, by a name that no rule has. */
const REPORT = '__ran';

/** @param path as in `RuleText` */
export function instrument(path: string, code: string): Instrumented {
  const { program, comments } = parseSync(path, code, { sourceType: 'module' });
  const lineAt = lineFinder(code);
  const insertions: { readonly at: number; readonly text: string }[] = [];
  const texts = (program as unknown as { body: Node[] }).body.flatMap(functionsOf).map(({ name, whole, body }) => {
    const statements: StatementPlace[] = [];
    for (const { node, isBare } of statementsIn(body)) {
      const id = `${path}#${node.start}`;
      const source = code.slice(node.start, node.end);
      const isLeaf = statementsIn(node).length <= 1;
      const speaks = isLeaf && /\b(?:note|ignore)\(/.test(source);
      statements.push({ id, from: lineAt(node.start), to: isLeaf ? lineAt(node.end) : lineAt(headEnd(node)), speaks });
      const report = `${REPORT}(${JSON.stringify(id)})`;
      if (isExpression(node)) {
        insertions.push({ at: node.start, text: `(${report}, ` }, { at: node.end, text: ')' });
      } else {
        insertions.push({ at: node.start, text: isBare ? `{ ${report}; ` : `${report}; ` });
        if (isBare) insertions.push({ at: node.end, text: ' }' });
      }
    }
    const start = startWithComment(code, whole.start, comments);
    return { path, name, line: lineAt(start), text: code.slice(start, whole.end), statements };
  });
  const sorted = insertions.map((each, index) => ({ ...each, index })).sort((a, b) => b.at - a.at || b.index - a.index);
  const traced = sorted.reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), code);
  return { code: `import { ran as ${REPORT} } from '/src/sources/ran.ts';\n${traced}`, texts };
}

interface FoundFunction {
  readonly name: string;
  /** With its name, or the property that holds it. */
  readonly whole: Node;
  readonly body: Node;
}

/** The functions of a file: its own, and those in its constant objects, which are what a policy is made of. */
function functionsOf(statement: Node): FoundFunction[] {
  const declaration = (statement.declaration ?? statement) as Node;
  if (declaration.type === 'FunctionDeclaration' && declaration.body)
    return [{ name: nameOf(declaration.id), whole: statement, body: declaration.body as Node }];
  if (declaration.type !== 'VariableDeclaration') return [];
  return (declaration.declarations as Node[]).flatMap(({ id, init }) => {
    const value = plain(init as Node | null);
    if (!value) return [];
    if (isFunction(value)) return [{ name: nameOf(id), whole: statement, body: value.body as Node }];
    return value.type === 'ObjectExpression' ? methodsOf(value) : [];
  });
}

function methodsOf(object: Node): FoundFunction[] {
  return (object.properties as Node[]).flatMap((property) => {
    const value = plain(property.value as Node | null);
    if (!value) return [];
    if (isFunction(value)) return [{ name: nameOf(property.key), whole: property, body: value.body as Node }];
    return value.type === 'ObjectExpression' ? methodsOf(value) : [];
  });
}

/** Without the type that is claimed for it, and without parentheses. */
function plain(node: Node | null): Node | null {
  const isWrapped = ['TSAsExpression', 'TSSatisfiesExpression', 'ParenthesizedExpression'].includes(node?.type ?? '');
  return isWrapped ? plain(node?.expression as Node) : node;
}

const isFunction = ({ type }: Node): boolean => type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
const isExpression = ({ type }: Node): boolean => /(?:Expression|Literal|Identifier)$/.test(type);
const nameOf = (id: unknown): string => (id as { name?: string }).name ?? '';

interface FoundStatement {
  readonly node: Node;
  /** It stands where only one may: alone behind a condition. */
  readonly isBare: boolean;
}

/** The statements of a function, those in other statements too; an arrow's expression is its only one. */
function statementsIn(body: Node): FoundStatement[] {
  if (isExpression(body)) return [{ node: body, isBare: false }];
  const found: FoundStatement[] = [];
  const visit = (node: Node, isBare: boolean): void => {
    if (node.type !== 'BlockStatement') found.push({ node, isBare });
    for (const [part, isAlone] of parts(node)) visit(part, isAlone);
  };
  visit(body, false);
  return found;
}

/** The statements right in a statement; the second of each pair says whether it stands alone. */
function parts(node: Node): [Node, boolean][] {
  const alone = (part: unknown): [Node, boolean][] =>
    part ? [[part as Node, (part as Node).type !== 'BlockStatement']] : [];
  switch (node.type) {
    case 'BlockStatement':
      return (node.body as Node[]).map((each) => [each, false]);
    case 'IfStatement':
      return [...alone(node.consequent), ...alone(node.alternate)];
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
      return alone(node.body);
    case 'SwitchStatement':
      return (node.cases as Node[]).flatMap(({ consequent }) =>
        (consequent as Node[]).map((each): [Node, boolean] => [each, false]),
      );
    case 'TryStatement':
      return [...alone(node.block), ...alone((node.handler as Node | null)?.body), ...alone(node.finalizer)];
    default:
      return [];
  }
}

/** The end of what is looked at before a statement goes on to the statements in it: the condition of an if. */
function headEnd(node: Node): number {
  return ((node.test ?? node.right ?? node.discriminant ?? node) as Node).end;
}

/** With the comments right above it. */
function startWithComment(
  code: string,
  start: number,
  comments: readonly { readonly start: number; readonly end: number }[],
): number {
  const above = comments.findLast(({ end }) => end <= start && /^[ \t]*\n?[ \t]*$/.test(code.slice(end, start)));
  return above ? startWithComment(code, above.start, comments) : start;
}

function lineFinder(code: string): (at: number) => number {
  const starts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => starts.findLastIndex((start) => start <= at) + 1;
}
